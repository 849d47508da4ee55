/** Why an input gave no clip. The codes are public: a program may branch on them, and a message may change. */
export const ERROR_CODES = {
  'not-found': '找不到文件',
  unreadable: '读不出文件',
  undecodable: '无法识别文字编码，或不是文本文件',
  empty: '输入是空的',
  'no-text': '网页里没有文字',
  'no-article': '没有找到正文',
  'invalid-json': '这一行不是合法的 JSON',
  'invalid-record': '这一行不是含有 html 或 text 的对象，或 id 不是字符串或能准确表示的数',
  'line-too-long': '这一行太长',
  crashed: '处理这一行时工作线程崩溃，多半是内存不够',
  unwritable: '写不出文件',
  internal: '内部错误',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A failure that is told to the user in one line. */
export class ClipError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail?: string) {
    super(detail === undefined ? ERROR_CODES[code] : `${ERROR_CODES[code]}：${detail}`);
    this.code = code;
  }
}

/** The message without line breaks, fit for one line of standard error. */
export function asClipError(error: unknown): ClipError {
  if (error instanceof ClipError) return error;
  return new ClipError('internal', (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' '));
}
