import { parseUrl } from '../../utils/engine/text/urls.ts';

/** The host that was typed, or that a pasted address leads to, in lower case without port; undefined for everything else. */
export function typedHost(text: string): string | undefined {
  const typed = text.trim();
  const host = parseUrl(/^https?:\/\//iu.test(typed) ? typed : `https://${typed}`)?.host;
  return host !== undefined && isHost(host) ? host : undefined;
}

function isHost(text: string): boolean {
  return /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,9}$/u.test(text);
}
