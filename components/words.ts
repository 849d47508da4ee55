import { createContext, useContext } from 'react';
import type messages from '../public/_locales/zh_CN/messages.json';
import type { Kind } from '../utils/engine/model/verdict.ts';

export type WordKey = keyof typeof messages;

/** Says a message in the reader's language. */
export type Say = (key: WordKey, ...values: readonly (string | number)[]) => string;

/** The language of a page; every page provides its own. */
export const Words = createContext<Say>((key) => key);

export function useSay(): Say {
  return useContext(Words);
}

/** The name of what a removed piece was. */
export function kindName(say: Say, kind: Kind): string {
  // Every kind has its message, which the type of the keys can't see through the hyphens.
  return say(`kind_${kind.replaceAll('-', '_')}` as 'kind_advert');
}

/** A count as people write it: 16,868. */
export function counted(count: number): string {
  return count.toLocaleString('en');
}
