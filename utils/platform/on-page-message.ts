import { isFromExtension, onMessage } from './door.ts';
import type { ToPage } from './messages.ts';

type Of<Type extends ToPage['type']> = Extract<ToPage, { readonly type: Type }>;

/** Answers in a page what the background asks of it by messages of these types, and nothing else; returns how to stop. */
export function onPageMessage<Type extends ToPage['type']>(types: readonly Type[], answer: (message: Of<Type>) => unknown): () => void {
  const expects = (message: unknown): message is Of<Type> => {
    if (typeof message !== 'object' || message === null) return false;
    return types.some((type) => (message as Partial<ToPage>).type === type);
  };
  return onMessage({ from: isFromExtension, expects }, async (message) => answer(message));
}
