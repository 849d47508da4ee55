import { existsSync, readFileSync } from 'node:fs';

/** Public test data of a sanitiser, used where it lies beside the project. */
const PUBLIC_PAYLOADS = '../shared/vendor/dompurify-payloads.json';

/** What a page may hold to break the files that are made of it, or to make them do something. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</title></style></textarea><svg onload=alert(1)>',
  ']]>]]&gt;<![CDATA[<b>',
  '<!-- --><?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]>&x;',
  '---\ntitle: 假的\n...\n',
  '!!js/function "x"',
  '&amp;lt;script&amp;gt;&#x3c;b&#x3e;',
  '[点我](javascript:alert(1))',
  '![](https://example.com/x.png)',
  '<https://example.com>',
  '```\n代码\n```',
  '***同志 ____ ~~~',
  '| 甲 | 乙 |\n|---|---|',
  '\u202e倒着写的字\u202c\u2066\u2069\u200f',
  '控\u0000制\u0001字\u0008符\u000b\u000c\u001b[31m\u007f\u0085\u009b2J',
  '孤\ud800儿\udc00\ufffe\uffff',
  '行\u2028段\u2029',
  '=cmd|calc!A1',
  '%APPDATA%\\..\\..\\x:y',
  '长'.repeat(100_000),
];

/** The public payloads; empty where they are not at hand. */
export function publicPayloads(): readonly string[] {
  if (!existsSync(PUBLIC_PAYLOADS)) return [];
  const { payloads }: { readonly payloads: readonly { readonly payload: string }[] } = JSON.parse(readFileSync(PUBLIC_PAYLOADS, 'utf8'));
  return payloads.map(({ payload }) => payload);
}
