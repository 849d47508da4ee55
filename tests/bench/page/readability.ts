import { Readability } from '@mozilla/readability';

// It takes a document apart, so that a live page has to be cloned for it.
Object.assign(globalThis, { runReadability: () => new Readability(document.cloneNode(true) as Document).parse() });
