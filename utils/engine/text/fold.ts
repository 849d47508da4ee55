import { PAIRS } from './traditional.ts';

/** Look-alikes that noise writes in the place of letters and marks; each stands for one code unit. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '[',
  '』': ']',
  '‘': "'",
  '’': "'",
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '［': '[',
  '﹝': '[',
  '﹞': ']',
  '〖': '[',
  '〗': ']',
  '］': ']',
  '–': '-',
  '—': '-',
  '－': '-',
  '·': '·',
  '•': '·',
  '●': '·',
  '➕': '+',
  '＋': '+',
  '﹢': '+',
  '✚': '+',
  '⊕': '+',
  ν: 'v',
  ⅴ: 'v',
  '∨': 'v',
  х: 'x',
  ѕ: 's',
  'ⓥ': 'v',
  'Ⓥ': 'v',
  '０': '0',
  '∶': ':',
  '﹕': ':',
  '︰': ':',
  '…': '…',
  '⋯': '…',
  '➡': '>',
  '→': '>',
  '›': '>',
  '»': '>',
  '＞': '>',
  '〉': '>',
};

const MAP = foldingMap();

/** Text for matching only: half-width, lower-case, Simplified, look-alikes as what they look like; the same length in UTF-16 units. */
export function fold(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const folded = MAP.get(text.charCodeAt(i));
    if (folded === undefined) continue;
    out += text.slice(from, i) + folded;
    from = i + 1;
  }
  return out + text.slice(from);
}

function foldingMap(): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (let i = 0; i + 1 < PAIRS.length; i += 2) if (PAIRS[i] !== PAIRS[i + 1]) map.set(PAIRS.charCodeAt(i), PAIRS.charAt(i + 1));
  for (let code = 0x41; code <= 0x5a; code += 1) map.set(code, String.fromCharCode(code + 32));
  // Full-width sentence marks stay: they end sentences, their half-width forms often don't.
  for (let code = 0xff01; code <= 0xff5e; code += 1)
    if (!'，！？；'.includes(String.fromCharCode(code))) map.set(code, String.fromCharCode(code - 0xfee0).toLowerCase());
  for (const [from, to] of Object.entries(LOOK_ALIKES)) map.set(from.charCodeAt(0), to);
  return map;
}
