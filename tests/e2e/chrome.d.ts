/** The browser's own name for its API, as seen by code that a test sends into the extension's worker. */
declare const chrome: typeof import('wxt/browser')['browser'];
