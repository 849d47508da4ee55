/** SHA-256 of the text in UTF-8, in lower-case hex. Needs a secure context: extension pages are one, plain-http pages are not. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
