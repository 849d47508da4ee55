import { expect, test } from 'vitest';
import { typedHost } from '../../components/options/typed-host.ts';

test.each([
  ['www.foo.example', 'www.foo.example'],
  [' WWW.Foo.example ', 'www.foo.example'],
  ['https://www.foo.example/abc', 'www.foo.example'],
  ['http://foo.example:8080/a/b.html?id=1#top', 'foo.example'],
  ['foo.example/abc', 'foo.example'],
])('%s names the host %s', (text, host) => {
  expect(typedHost(text)).toBe(host);
});

test.each(['', '不是网站', 'localhost', 'https://', 'ftp://foo.example/', 'foo..example', 'foo.example bar'])(
  '%j names no host',
  (text) => {
    expect(typedHost(text)).toBeUndefined();
  },
);
