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

const FOLDED = foldedUnits();

/** Text for matching only: half-width, lower-case, Simplified, look-alikes as what they look like; the same length in UTF-16 units. */
export function fold(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const folded = FOLDED[text.charCodeAt(i)] ?? 0;
    if (folded === 0) continue;
    out += text.slice(from, i) + String.fromCharCode(folded);
    from = i + 1;
  }
  return out + text.slice(from);
}

/** What each code unit becomes; 0 for those that stay. */
function foldedUnits(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let i = 0; i + 1 < PAIRS.length; i += 2) if (PAIRS[i] !== PAIRS[i + 1]) units[PAIRS.charCodeAt(i)] = PAIRS.charCodeAt(i + 1);
  for (let code = 0x41; code <= 0x5a; code += 1) units[code] = lowerCase(code);
  // Full-width sentence marks stay: they end sentences, their half-width forms often don't.
  for (let code = 0xff01; code <= 0xff5e; code += 1)
    if (!'，！？；'.includes(String.fromCharCode(code))) units[code] = lowerCase(code - 0xfee0);
  for (const [from, to] of Object.entries(LOOK_ALIKES)) units[from.charCodeAt(0)] = to.charCodeAt(0);
  return units;
}

function lowerCase(ascii: number): number {
  return ascii >= 0x41 && ascii <= 0x5a ? ascii + 32 : ascii;
}
