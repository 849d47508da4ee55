import { type Browser, browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;
type Port = Browser.runtime.Port;

/** What may come in: from whom, and what it must look like. */
export interface Door<Message> {
  readonly from: (sender: Sender) => boolean;
  readonly expects: (message: unknown) => message is Message;
}

/** Whether any part of this extension sent it, be it a script in a page. */
export function isOurs({ id }: Pick<Sender, 'id'>): boolean {
  return id === browser.runtime.id;
}

/** Whether a page of the extension itself, or its background, sent it: only they may give orders. */
export function isFromExtension({ id, url }: Pick<Sender, 'id' | 'url'>): boolean {
  return id === browser.runtime.id && (url ?? '').startsWith(browser.runtime.getURL('/'));
}

/**
 * Listens to the messages that fit, and to no others; returns how to stop. Undefined leaves the answer to other
 * listeners, a rejection answers with false.
 */
export function onMessage<Message>(
  { from, expects }: Door<Message>,
  respond: (message: Message, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const listener = (message: unknown, sender: Sender, answer: (response: unknown) => void): boolean => {
    if (!from(sender) || !expects(message)) return false;
    const pending = respond(message, sender);
    pending?.then(answer, () => answer(false));
    return pending !== undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Serves connections whose name and sender fit; `serve` gets what the name's pattern caught. */
export function onPort(name: RegExp, from: Door<unknown>['from'], serve: (port: Port, caught: string) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const found = name.exec(port.name);
    if (found && port.sender && from(port.sender)) serve(port, found[1] ?? '');
  });
}

/** Takes from a port what fits; the first thing that doesn't ends the connection. */
export function onPortMessage<Message>(port: Port, expects: Door<Message>['expects'], respond: (message: Message) => void): void {
  port.onMessage.addListener((message: unknown) => {
    if (expects(message)) respond(message);
    else port.disconnect();
  });
}
