import { isConversionAsk } from './checked-message.ts';
import { CONVERSION_PORT, type ConversionReply } from './conversion-port.ts';
import { isOurs, onPort, onPortMessage } from './door.ts';
import { inWorkshop, type RunJob } from './workshop.ts';

/** Serves the converters of live pages; the workshop stays open as long as one is connected. */
export function serveConversions(): void {
  onPort(new RegExp(`^${CONVERSION_PORT}$`, 'u'), isOurs, (port) => {
    const closed = new Promise<void>((resolve) => port.onDisconnect.addListener(() => resolve()));
    const opened = new Promise<RunJob>((resolve, reject) => {
      inWorkshop((run) => {
        resolve(run);
        return closed;
      }).catch(reject);
    });
    onPortMessage(port, isConversionAsk, ({ number, texts, ...conversion }) => {
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
