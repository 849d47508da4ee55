import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { clipSchema, SCHEMA_FILE } from '../../scripts/schema.ts';
import { clipInput } from '../../utils/node/clip-input.ts';
import { clipOf, prose } from './clip-sample.ts';

const schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const errorsOf = (value: unknown): unknown => (validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors);

describe('the schema of a clip', () => {
  test('is the one that the types give', () => {
    expect(schema).toEqual(JSON.parse(clipSchema()));
  });

  test.each(['dedecms-summary', 'discuz-thread', 'justnews-speech', 'phpcms-paged'])('accepts the clip of %s', (name) => {
    const content = readFileSync(`tests/site/pages/${name}/page.html`, 'utf8');
    expect(errorsOf(clipInput({ type: 'html', content, id: 7, url: 'https://www.example.com/a' }, '2025-03-01T09:30:00+08:00'))).toEqual(
      [],
    );
  });

  const clip = clipOf([prose('正文。')]);
  test.each([
    ['another version', { ...clip, version: 2 }],
    ['no text', { ...clip, text: undefined }],
    ['an unknown role', { ...clip, paragraphs: [{ role: 'song', text: '正文。' }] }],
    ['an unknown kind', { ...clip, removed: [{ start: 0, end: 1, text: 'x', kind: 'noise', rule: 'a/b', why: '' }] }],
    ['a field of its own', { ...clip, colour: 'red' }],
  ])('refuses %s', (_, value) => {
    expect(errorsOf(value)).not.toEqual([]);
  });
});
