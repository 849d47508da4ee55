/** Weights of the signs that no rule names: where a unit stands and what shape it has. Set on the tuning cases. */
export const WEIGHTS = {
  /** Before the first or after the last long paragraph. */
  edge: 0.2,
  /** Between long paragraphs. */
  middle: -0.1,
  /** A short line that doesn't end as a sentence. */
  shortLine: 0.25,
  /** A line that is nearly all link. */
  linked: 0.25,
  /** A short line in another element than the paragraphs around it, or with a class that they don't have. */
  otherElement: 0.3,
  otherClass: 0.2,
  /** The same line stands on the page again. */
  repeated: 0.2,
  /** First sentence of its paragraph. */
  firstSentence: 0.1,
  /** Last sentence of its paragraph: where site owners append. */
  lastSentence: 0.1,
  /** In the middle of a paragraph. */
  innerSentence: -0.2,
  /** Lines beside it differ from it in their numbers only, which count up: 范文一, 范文二. */
  counted: -0.5,
  /** The document's own contents list the line. */
  listed: -1.5,
  /** It stands among the lines that an institution gives for questions. */
  inquiries: -0.7,
  /** It is one of the attachments that a document lists. */
  attachment: -1,
  /** Its block is a numbered clause of a document. */
  numbered: -0.4,
  /** Keywords and dates beside an abstract: parts of a paper. */
  paper: -2,
  /** The unit names the site itself. */
  ownSite: 0.35,
  /** The unit names the document's own title. */
  ownTitle: 0.4,
} as const;
export type ContextSign = keyof typeof WEIGHTS;
