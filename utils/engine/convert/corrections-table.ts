/** Words that the library's dictionary from Taiwan gets wrong: 著 where it means writing or fame, 於 before 單. */
export const CORRECTIONS = [
  '原著 原著|專著 專著|論著 論著|編著 編著|遺著 遺著|譯著 譯著|拙著 拙著|新著 新著|卓著 卓著|土著 土著|彰明較著 彰明較著',
  '見微知著 見微知著|於單位 于單位|於單個 于單個|於單一 于單一|於單獨 于單獨|於單純 于單純|於單方 于單方|於單價 于單價|於單身 于單身',
  '關於單 關于單|用於單 用于單|基於單 基于單|等於單 等于單|大於單 大于單|小於單 小于單|屬於單 屬于單|限於單 限于單|對於單 對于單|由於單 由于單',
].join('|');
