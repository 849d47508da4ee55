import DOMPurify from 'dompurify';

/** What reading needs of a head, which the library would take away. */
const KEPT_TAGS = ['meta', 'link', 'title'];
const KEPT_ATTRIBUTES = ['content', 'property', 'rel', 'charset', 'itemprop'];

/** A whole page of foreign HTML without anything that could act; its text, classes and style sheets stay. Needs a window. */
export function sanitizeHtml(html: string): string {
  return DOMPurify.sanitize(html, { WHOLE_DOCUMENT: true, ADD_TAGS: KEPT_TAGS, ADD_ATTR: KEPT_ATTRIBUTES, SANITIZE_DOM: false });
}
