/** A path from the root that means itself: most links are such, and parsing each as an address costs more than the walk. */
const PLAIN_PATH = /^\/(?:[\w-]{1,80}(?:\.[\w-]{1,80}){0,9}\/)*(?:[\w-]{1,80}(?:\.[\w-]{1,80}){0,9})?$/;
/** A place in the page itself, for the same reason. */
const PLAIN_PLACE = /^#[\w-]{0,80}$/;

/** Makes the addresses of a page absolute. */
export class Addresses {
  readonly #base: string | undefined;
  /** Of a base of the web. */
  readonly #web: { readonly origin: string; readonly page: string } | undefined;

  constructor(base: string | undefined) {
    this.#base = base;
    if (base === undefined || !/^https?:/u.test(base) || !URL.canParse(base)) return;
    const { origin, href } = new URL(base);
    this.#web = { origin, page: href.replace(/#.*$/su, '') };
  }

  /** An address that is none stays as it is. */
  absolute(address: string): string {
    const [base, web] = [this.#base, this.#web];
    if (web && PLAIN_PATH.test(address)) return web.origin + address;
    if (web && PLAIN_PLACE.test(address)) return web.page + address;
    return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
  }
}
