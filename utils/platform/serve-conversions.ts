import { browser } from 'wxt/browser';
import { CONVERSION_PORT, type ConversionAsk, type ConversionReply } from './conversion-port.ts';
import { inWorkshop, type RunJob } from './workshop.ts';

/** Serves the converters of live pages; the workshop stays open as long as one is connected. */
export function serveConversions(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== CONVERSION_PORT) return;
    const closed = new Promise<void>((resolve) => port.onDisconnect.addListener(() => resolve()));
    const opened = new Promise<RunJob>((resolve, reject) => {
      inWorkshop((run) => {
        resolve(run);
        return closed;
      }).catch(reject);
    });
    port.onMessage.addListener(({ number, texts, ...conversion }: ConversionAsk) => {
      opened
        .then((run) => run('texts', { ...conversion, texts }))
        .then(
          (converted): ConversionReply => ({ number, texts: converted }),
          (error: unknown): ConversionReply => ({ number, message: String(error) }),
        )
        .then((reply) => port.postMessage(reply));
    });
  });
}
