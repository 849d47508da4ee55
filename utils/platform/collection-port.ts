import { type Browser, browser } from 'wxt/browser';
import { isCollectionAsk } from './checked-message.ts';
import type { CollectionForm } from './collecting.ts';
import { isFromExtension, onPort, onPortMessage } from './door.ts';
import type { Receipt } from './messages.ts';

/** Kept clips in their order, or the pieces of the one that is a collection. */
export type CollectionAsk = { readonly form: CollectionForm } & ({ readonly ids: readonly string[] } | { readonly piecesOf: string });

/** Tells how many of all entries are done. */
export type OnProgress = (done: number, total: number) => void;

type Reply = { readonly done: number; readonly total: number } | { readonly receipt: Receipt } | { readonly message: string };

const PORT = 'collection';

/** Has the background save several clips as one file. Rejects with the signal's reason when it aborts; nothing is saved then. */
export function requestCollection(ask: CollectionAsk, onProgress: OnProgress, signal: AbortSignal): Promise<Receipt> {
  const port = browser.runtime.connect({ name: PORT });
  const answered = new Promise<Receipt>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    port.onDisconnect.addListener(() => reject(new Error('no answer')));
    port.onMessage.addListener((reply: Reply) => {
      if ('receipt' in reply) resolve(reply.receipt);
      else if ('message' in reply) reject(new Error(reply.message));
      else onProgress(reply.done, reply.total);
    });
    port.postMessage(ask);
  });
  // Hanging up is how the background learns that the reader cancelled, or closed the panel.
  return answered.finally(() => port.disconnect());
}

/** Answers such requests; call it when the background starts. */
export function serveCollections(save: (ask: CollectionAsk, onProgress: OnProgress, signal: AbortSignal) => Promise<Receipt>): void {
  onPort(new RegExp(`^${PORT}$`, 'u'), isFromExtension, (port) => serve(port, save));
}

function serve(port: Browser.runtime.Port, save: Parameters<typeof serveCollections>[0]): void {
  const gone = new AbortController();
  const reply = (message: Reply): void => {
    if (!gone.signal.aborted) port.postMessage(message);
  };
  port.onDisconnect.addListener(() => gone.abort());
  onPortMessage(port, isCollectionAsk, (ask) => {
    save(ask, (done, total) => reply({ done, total }), gone.signal).then(
      (receipt) => reply({ receipt }),
      (error: unknown) => reply({ message: String(error) }),
    );
  });
}
