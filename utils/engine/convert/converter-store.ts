import type { ConverterId, Register } from '../model/script.ts';
import type { GiveConverter } from './convert-clip.ts';
import { type Converter, loadConverter } from './load-converter.ts';

/** A giver of converters that loads each once and keeps it. */
export function converterStore(load: typeof loadConverter = loadConverter): GiveConverter {
  const loaded = new Map<string, Promise<Converter>>();
  return (id: ConverterId, register?: Register) => {
    const key = id === 'recovery' ? `${id}/${register ?? 'general'}` : id;
    const known = loaded.get(key) ?? load(id, register);
    loaded.set(key, known);
    return known;
  };
}
