import type { Clip } from '../model/clip.ts';
import type { PageSnapshot } from '../model/snapshot.ts';

/** Version of the report's form. */
export const REPORT_VERSION = 1;

/** A page that was cleaned wrongly: all that is needed to see it again, in one file that stays on the reader's machine. */
export interface WrongPageReport {
  readonly version: typeof REPORT_VERSION;
  readonly masked: boolean;
  readonly snapshot: PageSnapshot;
  readonly site: Clip['site'];
  readonly title: string | null;
  readonly removed: Clip['removed'];
  readonly replaced: Clip['replaced'];
}

/** Long numbers, addresses of mail, and what follows the name of a channel. */
const CONTACTS =
  /\d(?:[\s-]?\d){4,19}|[\w.+-]{2,40}@[\w.-]{2,40}|(?<=(?:微信|薇信|威信|VX|V信|QQ|公众号|公眾號|LINE|电报|TG)[号號]?[：:\s]{0,3})[A-Za-z][\w-]{3,24}/giu;

/** The report of one cleaned page; masked, every contact in it is another of the same length, so that all places hold. */
export function wrongPageReport(snapshot: PageSnapshot, clip: Clip, masked: boolean): WrongPageReport {
  const text = masked ? maskContacts(snapshot.text) : snapshot.text;
  const at = <Piece extends { readonly start: number; readonly end: number }>(piece: Piece): string => text.slice(piece.start, piece.end);
  const mask = (value: string): string => (masked ? maskContacts(value) : value);
  return {
    version: REPORT_VERSION,
    masked,
    snapshot: {
      ...snapshot,
      text,
      marks: snapshot.marks.map((mark) => ({
        ...mark,
        ...(mark.value === undefined || mark.kind === 'hidden' ? {} : { value: mask(mark.value) }),
        ...(mark.label === undefined ? {} : { label: mask(mark.label) }),
      })),
      // Every field of the head is a string.
      meta: Object.fromEntries(Object.entries(snapshot.meta).map(([name, value]) => [name, mask(value)])),
    },
    site: { ...clip.site, evidence: clip.site.evidence.map(mask) },
    title: clip.title,
    removed: clip.removed.map((piece) => ({ ...piece, text: at(piece) })),
    replaced: clip.replaced.map((piece) => ({ ...piece, original: at(piece), text: mask(piece.text) })),
  };
}

/** The text with digits of contacts as `0` and their letters as `x`; nothing changes its place. */
export function maskContacts(text: string): string {
  return text.replace(CONTACTS, (contact) => contact.replace(/\d/gu, '0').replace(/[a-z]/giu, 'x'));
}
