import { describe, expect, test } from 'vitest';
import { convertClip } from '../../utils/engine/convert/convert-clip.ts';
import { converterStore } from '../../utils/engine/convert/converter-store.ts';
import { type Converter, loadConverter } from '../../utils/engine/convert/load-converter.ts';
import { convertQuotationMarks } from '../../utils/engine/convert/quotation-marks.ts';
import { textConverter } from '../../utils/engine/convert/text-converter.ts';
import { formatUserWords, parseUserWords } from '../../utils/engine/convert/user-words.ts';
import type { Clip, Paragraph } from '../../utils/engine/model/clip.ts';
import type { ConverterId } from '../../utils/engine/model/script.ts';
import { detectScript } from '../../utils/engine/text/script.ts';
import { clipOf, prose } from './clip-sample.ts';

const give = converterStore();

async function convert(id: ConverterId, text: string, words = '', quotes = false): Promise<string> {
  const converter = await give(id);
  return textConverter(converter, { words: parseUserWords(words).pairs, quotes, toSimplified: id.endsWith('s') || id === 'recovery' })(
    text,
  );
}

function clip(paragraphs: readonly Paragraph[], rest: Partial<Clip> = {}): Clip {
  const script = detectScript(paragraphs.map(({ text }) => text).join('\n'));
  return clipOf(paragraphs, { title: '關於會議的報告', script, ...rest });
}

describe('what no conversion touches', () => {
  test.each([
    ['詳見https://www.example.com/網路/資訊.html，謝謝', '详见https://www.example.com/網路/資訊.html，谢谢'],
    ['請看https://www.example.com網站', '请看https://www.example.com网站'],
    ['寄到 help@例子.example.com 或 service@example.com', '寄到 help@例子.example.com 或 service@example.com'],
    ['他說「新しい図書館は来月開館します」，我們聽了', '他说「新しい図書館は来月開館します」，我们听了'],
    ['我們喜歡看ワンピース這部動畫', '我们喜欢看ワンピース这部动画'],
    ['用Python寫的軟體', '用Python写的软体'],
  ])('%s', async (from, to) => {
    expect(await convert('tw2s', from)).toBe(to);
  });

  test('code stays, the text around it does not', async () => {
    const marks = [{ kind: 'code', start: 2, end: 6 }] as const;
    const made = await convertClip(clip([prose('執行變數設定指令開始運轉', { marks })]), { target: 'hans' }, give);
    expect(made.paragraphs[0]?.text).toBe('执行變數設定指令开始运转');
    expect(made.paragraphs[0]?.marks).toEqual(marks);
  });
});

test.each([
  ['建立數字檔案', '数字档案'],
  ['檔案歸檔後', '档案归档后'],
])('archives are no files: %s', async (from, to) => {
  expect(await convert('recovery', from)).toContain(to);
});

describe('own words', () => {
  test('a word alone is protected, a pair is what it says, the longest match wins', async () => {
    const words = '支援\n軟體\t软件\n軟體工程 = 软件工程学';
    expect(await convert('tw2s', '支援軟體，學軟體工程和軟體動物', words)).toBe('支援软件，学软件工程学和软件动物');
    expect(await convert('tw2sp', '資料夾裡的資料', '資料 资料')).toBe('文件夹里的资料');
    expect(await convert('s2tw', '后面是皇后', '后面')).toBe('后面是皇后');
  });

  test('lines that are no pairs are told by number, the others count', () => {
    const text = `# 我的词典\r\n\r\n資料 資料\n甲 乙 丙\n資料\n${'長'.repeat(70)}\n網路→网络`;
    expect(parseUserWords(text)).toEqual({
      pairs: [
        ['資料', '資料'],
        ['網路', '网络'],
      ],
      errors: [
        { line: 4, text: '甲 乙 丙', why: 'too-many' },
        { line: 5, text: '資料', why: 'repeated' },
        { line: 6, text: '長'.repeat(64), why: 'too-long' },
      ],
    });
  });

  test.each(['软体->', '->软体', '软体 =', '→', '，软体'])('a sign with a word on one side only is an error: %s', (line) => {
    expect(parseUserWords(`資料\n${line}`)).toEqual({ pairs: [['資料', '資料']], errors: [{ line: 2, text: line, why: 'half' }] });
  });

  test('what is written is read back', () => {
    const { pairs } = parseUserWords('資料\n網路 网络\nA，B');
    expect(parseUserWords(formatUserWords(pairs)).pairs).toEqual(pairs);
  });
});

describe('quotation marks', () => {
  test.each([
    ['他說「這是『網路』」', true, '他說“這是‘網路’”'],
    ['他说“这是‘网络’”', false, '他说「这是『网络』」'],
    ['it’s “fine”, isn’t it', false, 'it’s “fine”, isn’t it'],
    ['“Hello”是问候', false, '“Hello”是问候'],
    ['它叫“Hello”的歌', false, '它叫「Hello」的歌'],
  ])('%s', (from, toSimplified, to) => {
    expect(convertQuotationMarks(from, toSimplified)).toBe(to);
  });

  test('stay unless asked for', async () => {
    expect(await convert('tw2s', '「網」')).toBe('「网」');
    expect(await convert('tw2s', '「網」', '', true)).toBe('“网”');
  });
});

describe('convertClip', () => {
  test('keeps both texts of each paragraph and of the title', async () => {
    const made = await convertClip(clip([prose('這是報告。'), prose('2024')]), { target: 'hans' }, give);
    expect(made.paragraphs).toEqual([prose('这是报告。', { original: '這是報告。' }), prose('2024')]);
    expect(made).toMatchObject({
      title: '关于会议的报告',
      originalTitle: '關於會議的報告',
      text: '这是报告。\n2024',
      captured: '這是報告。\n2024',
    });
  });

  test.each([
    ['落實資訊釋出，支援專案建設', 'recovery', '落实信息发布，支持项目建设'],
    ['這裡的群眾說話，為了生活支援', 'tw2s', '这里的群众说话，为了生活支援'],
    ['衞生署説這裏的羣眾', 'hk2s', '卫生署说这里的群众'],
  ])('%s goes through %s', async (from, id, to) => {
    const made = await convertClip(clip([prose(from)]), { target: 'hans' }, give);
    expect(made.script).toMatchObject({ found: 'hant', converted: id, why: expect.any(String) });
    expect(made.text).toBe(to);
  });

  test('another converter can be chosen, words of the region asked for', async () => {
    const text = '這裡的群眾用軟體說話';
    expect((await convertClip(clip([prose(text)]), { target: 'hans', phrases: true }, give)).text).toBe('这里的群众用软件说话');
    const chosen = await convertClip(clip([prose(text)]), { target: 'hans', converter: 't2s' }, give);
    expect(chosen.script).toMatchObject({ converted: 't2s', why: '你选了这种转换' });
  });

  test.each(['hans', 'keep'] as const)('Simplified text asked for as %s is not changed', async (target) => {
    const text = '著名作家在乾隆年间写下“資料”二字，关于乾坤、瞭望的报告说，这个时候发现问题';
    const before = clip([prose(text)], { title: '乾坤' });
    const { script, ...after } = await convertClip(before, { target }, give);
    const { script: _, ...same } = before;
    expect(after).toEqual(same);
    expect(script.converted).toBeUndefined();
  });

  test.each([
    ['hant', '后来他在这里', '後來他在這裏'],
    ['hant-tw', '后来他在这里', '後來他在這裡'],
    ['hant-hk', '卫生署说', '衞生署説'],
  ] as const)('goes the other way: %s', async (target, from, to) => {
    expect((await convertClip(clip([prose(from)]), { target }, give)).text).toBe(to);
  });

  test('of a mixed page only what is in the other script is converted', async () => {
    const made = await convertClip(
      clip([
        prose('这里说的是著作权，请认真阅读这个报告的内容，关于时间问题'),
        prose('這裡說的是報告，請認真閱讀這個報告的內容，關於時間問題'),
        prose('これは日本語'),
      ]),
      { target: 'hans' },
      give,
    );
    expect(made.text).toBe(
      '这里说的是著作权，请认真阅读这个报告的内容，关于时间问题\n这里说的是报告，请认真阅读这个报告的内容，关于时间问题\nこれは日本語',
    );
  });

  test("what the reader wrote is not converted, the page's words around it are", async () => {
    const made = await convertClip(
      clip([prose('這是報告'), prose('這是報告')]),
      { target: 'hans', edited: { 1: [{ start: 2, end: 4 }] } },
      give,
    );
    expect(made.text).toBe('这是报告\n这是報告');
  });

  test('marks, gaps, pieces and damage stay with their words when the length changes', async () => {
    const text = '透過網際網路釋出資訊，支援專案';
    const marks = [
      { kind: 'strong', start: 2, end: 6 },
      { kind: 'link', start: 11, end: 13, value: 'https://www.example.com/' },
    ] as const;
    const before = clip([prose(text, { marks }), prose('落實網際網路專案')], {
      gaps: [{ at: 15, kind: 'withheld', quote: '…' }],
      pieces: [{ title: '甲', present: true, start: 16, end: 24 }],
      damage: [{ kind: 'lost', at: 22, quote: '專' }],
    });
    const made = await convertClip(before, { target: 'hans' }, give);
    const [first] = made.paragraphs;
    expect(made.text).toBe('通过互联网发布信息，支持项目\n落实互联网项目');
    expect(first?.marks?.map(({ start, end }) => first.text.slice(start, end))).toEqual(['互联网', '支持']);
    expect(made.gaps[0]?.at).toBe(14);
    expect(made.pieces?.[0]).toMatchObject({ start: 15, end: 22 });
    expect(made.text.slice(made.damage?.[0]?.at)).toBe('项目');
  });

  test('places any number of marks with the same number of conversions', async () => {
    const conversions = async (times: number): Promise<number> => {
      let count = 0;
      const counting = async (id: ConverterId): Promise<Converter> => {
        const { convert: own, segmenter } = await give(id);
        const counted = (text: string): string => {
          count += 1;
          return own(text);
        };
        return { convert: counted, segmenter };
      };
      const marks = Array.from({ length: times }, (_, i) => ({ kind: 'strong' as const, start: i * 6, end: i * 6 + 4 }));
      const before = clip([prose('網際網路說話'.repeat(60), { marks })]);
      const made = await convertClip(before, { target: 'hans', converter: 'tw2sp' }, counting);
      expect(made.paragraphs[0]?.marks).toEqual(marks.map((mark, i) => ({ ...mark, start: i * 5, end: i * 5 + 3 })));
      return count;
    };
    expect(await conversions(60)).toBe(await conversions(1));
  });

  test('marks behind code stay with their words, also when one before them cuts a word', async () => {
    const text = '變數網際網路的資訊說話';
    const marks = [
      { kind: 'code', start: 0, end: 2 },
      { kind: 'strong', start: 2, end: 4 },
      { kind: 'link', start: 7, end: 9, value: 'https://www.example.com/' },
    ] as const;
    const made = await convertClip(clip([prose(text, { marks })]), { target: 'hans', converter: 'tw2sp' }, give);
    const [first] = made.paragraphs;
    expect(first?.text).toBe('變數互联网的信息说话');
    const [code, , link] = first?.marks?.map(({ start, end }) => first.text.slice(start, end)) ?? [];
    expect([code, link]).toEqual(['變數', '信息']);
  });

  test('a character that no text should have does not move marks', async () => {
    const marks = [{ kind: 'strong', start: 3, end: 5 }] as const;
    const made = await convertClip(clip([prose('說\ufdd0話資訊', { marks })]), { target: 'hans', converter: 'tw2sp' }, give);
    expect(made.paragraphs[0]).toMatchObject({ text: '说\ufdd0话信息', marks });
  });

  test('what the reader wrote in a table is not converted', async () => {
    const table = prose('網路\t網路\n網路說話\t', {
      role: 'table',
      rows: [[{ text: '網路' }, { text: '網路' }], [{ text: '網路說話', columnSpan: 2 }]],
    });
    const edited = {
      0: [
        { start: 3, end: 5 },
        { start: 8, end: 10 },
      ],
    };
    const made = await convertClip(clip([table, prose('這裡的群眾說話')]), { target: 'hans', edited }, give);
    expect(made.paragraphs[0]).toMatchObject({
      text: '网络\t網路\n网络說話\t',
      rows: [[{ text: '网络' }, { text: '網路' }], [{ text: '网络說話', columnSpan: 2 }]],
    });
  });

  test.each(['李乾', '于昇', '老么'])('of a mixed page a paragraph without a clearly Traditional character stays: %s', async (name) => {
    const paragraphs = [prose('这里说的是报告，请认真阅读'), prose('這裡說的是報告，請認真閱讀'), prose(name)];
    const made = await convertClip(clip(paragraphs), { target: 'hans' }, give);
    expect(made.script.found).toBe('mixed');
    expect(made.paragraphs.map(({ text }) => text)).toEqual(['这里说的是报告，请认真阅读', '这里说的是报告，请认真阅读', name]);
  });

  test('a table is its cells', async () => {
    const table = prose('網路\t資訊\n支援\t', {
      role: 'table',
      rows: [[{ text: '網路' }, { text: '資訊' }], [{ text: '支援', columnSpan: 2 }]],
    });
    const made = await convertClip(clip([table, prose('貫徹落實，釋出專案')]), { target: 'hans' }, give);
    expect(made.paragraphs[0]).toMatchObject({
      text: '网络\t信息\n支持\t',
      rows: [[{ text: '网络' }, { text: '信息' }], [{ text: '支持', columnSpan: 2 }]],
    });
  });

  test('a converted clip is refused', async () => {
    const made = await convertClip(clip([prose('這是報告')]), { target: 'hans' }, give);
    await expect(convertClip(made, { target: 'hans' }, give)).rejects.toThrow(RangeError);
  });
});

test('a store loads each converter once, and recovery once a register', async () => {
  const loads: string[] = [];
  const store = converterStore(async (id, register) => {
    loads.push(`${id} ${register}`);
    return loadConverter(id, register);
  });
  await Promise.all([store('tw2s'), store('tw2s'), store('recovery', 'office'), store('recovery', 'office'), store('recovery')]);
  expect(loads).toEqual(['tw2s undefined', 'recovery office', 'recovery undefined']);
});
