import { type Browser, browser } from 'wxt/browser';
import type { WordPair } from '../engine/convert/user-words.ts';
import type { ConverterId, Register } from '../engine/model/script.ts';

/** How the texts of one page are converted. */
export interface PageConversion {
  readonly id: ConverterId;
  readonly register?: Register;
  readonly words: readonly WordPair[];
  readonly quotes: boolean;
}

/** Name of the ports that texts of live pages go through. */
export const CONVERSION_PORT = 'conversion';
/** Milliseconds after the last answer that the dictionaries are kept for. */
const KEPT = 15_000;

export type ConversionAsk = PageConversion & { readonly number: number; readonly texts: readonly string[] };
export type ConversionReply =
  | { readonly number: number; readonly texts: readonly string[] }
  | { readonly number: number; readonly message: string };
type Waiting = { readonly resolve: (texts: readonly string[]) => void; readonly reject: (error: Error) => void };

/** Converts a page's texts where the dictionaries are; connects when asked, and lets go when nothing was asked for a while. */
export function pageConverter(conversion: PageConversion): (texts: readonly string[]) => Promise<readonly string[]> {
  const waiting = new Map<number, Waiting>();
  let port: Browser.runtime.Port | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const lose = (message: string): void => {
    port = undefined;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  const onReply = (reply: ConversionReply): void => {
    const asked = waiting.get(reply.number);
    waiting.delete(reply.number);
    if ('texts' in reply) asked?.resolve(reply.texts);
    else asked?.reject(new Error(reply.message));
    clearTimeout(timer);
    timer = setTimeout(() => {
      port?.disconnect();
      lose('let go');
    }, KEPT);
  };
  const connect = (): Browser.runtime.Port => {
    const connected = browser.runtime.connect({ name: CONVERSION_PORT });
    connected.onMessage.addListener(onReply);
    connected.onDisconnect.addListener(() => connected === port && lose('the background went away'));
    return connected;
  };
  return (texts) =>
    new Promise((resolve, reject) => {
      clearTimeout(timer);
      port ??= connect();
      last += 1;
      waiting.set(last, { resolve, reject });
      const ask: ConversionAsk = { ...conversion, number: last, texts };
      port.postMessage(ask);
    });
}
