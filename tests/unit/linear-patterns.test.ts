import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { NOTICES } from '../../utils/engine/rules/notice-patterns.ts';
import { RULES } from '../../utils/engine/rules/rules.ts';
import { growingRepeats } from './pattern-growth.ts';

/** The patterns that stand in a file, as they are written. */
function patternsOf(file: string): readonly { readonly pattern: string; readonly flags: string }[] {
  const found: { readonly pattern: string; readonly flags: string }[] = [];
  JSON.stringify(parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file), (_, value) => {
    if (value?.type === 'Literal' && value.regex) found.push(value.regex);
    // Of a pattern that is put together the parts are not known here.
    if (value?.type === 'NewExpression' && value.callee?.name === 'RegExp' && value.arguments[0]?.type === 'TemplateLiteral')
      found.push({
        pattern: value.arguments[0].quasis.map((part: { readonly value: { readonly cooked: string } }) => part.value.cooked).join('x'),
        flags: String(value.arguments[1]?.value ?? ''),
      });
    return typeof value === 'bigint' ? String(value) : value;
  });
  return found;
}

const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

describe('no pattern looks at a line again and again', () => {
  test('that is written in a file', () => {
    const patterns = files.flatMap((file) => patternsOf(file).map((one) => ({ file, ...one })));
    expect(patterns.length).toBeGreaterThan(500);
    const growing = patterns.flatMap(({ file, pattern, flags }) => {
      const repeats = growingRepeats(pattern, flags);
      return repeats.length > 0 ? [`${file}: /${pattern}/${flags} repeats ${repeats.join(' and ')}`] : [];
    });
    expect(growing).toEqual([]);
  });

  test('of a rule or a notice, as they are put together', () => {
    const patterns = [...RULES.flatMap(({ signs }) => signs.map(({ pattern }) => pattern)), ...NOTICES.map(({ pattern }) => pattern)];
    expect(patterns.filter(({ source, flags }) => growingRepeats(source, flags).length > 0)).toEqual([]);
  });
});

describe('a repeat without a bound', () => {
  test.each([
    [/\d+篇/u, ['\\d+']],
    [/[ \t]+$/u, ['[ \\t]+']],
    [/[。；].*字/u, ['.*']],
    [/(?:甲\s*)*乙/u, ['(?:甲\\s*)*', '\\s*']],
    [/(?:甲|\s)\s*乙/u, ['\\s*']],
    [/甲?\s*乙/u, ['\\s*']],
    [/^\s*乙/mu, ['\\s*']],
    [/\/\*[\s\S]*?\*\//u, ['[\\s\\S]*?']],
    [/^-{3,}.{0,8}-{3,}$/u, ['-{3,}']],
  ])('is found in %s', (pattern, repeats) => {
    expect(growingRepeats(pattern.source, pattern.flags)).toEqual(repeats);
  });

  test.each([
    /(?<!\d)\d+篇/u,
    /(?<![ \t])[ \t]+$/u,
    /^\s*乙/u,
    /第\d+条/u,
    /甲\s*$/u,
    /甲|\d+/u,
    /[^甲]+甲{0,3}/u,
    /(?:甲|乙)\s*丙/u,
    /\d{1,99}篇/u,
    /\/\*[\s\S]*?(?:\*\/|$)/u,
    /^(\/[^?#]*)?(\?[^#]*)?(#.*)?$/u,
    /第.{0,9}\s?\d+条/u,
  ])('is no harm in %s', (pattern) => {
    expect(growingRepeats(pattern.source, pattern.flags)).toEqual([]);
  });
});
