/** The style of an HTML file: readable on a screen of any width and brightness, and on paper. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #24211d; --paper: #fffdf8; --soft: #6b655c; --line: #d9d2c5; --warn: #8a4b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e1d8; --paper: #1c1b19; --soft: #a49d92; --line: #45413a; --warn: #f0b267; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.9 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6, dl, nav, .gap, footer { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.4; text-align: center; margin: 1rem 0 2rem; }
h2 { font-size: 1.3rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1.05rem; }
h2, h3, h4, h5, h6 { line-height: 1.5; margin: 1.8rem 0 .6rem; }
p { margin: 0 0 .4em; text-indent: 2em; text-align: justify; white-space: pre-wrap; }
.salutation, .verse, .caption, .footnote, .gap, td p, li p { text-indent: 0; }
.verse { margin-left: 2em; }
.caption { text-align: center; color: var(--soft); font-size: .9em; }
.footnote { font-size: .9em; }
.signature, .date { text-align: right; text-indent: 0; padding-right: 2em; }
.gap { border: 1px dashed var(--warn); color: var(--warn); padding: .2em .8em; margin: 1em 0; font-size: .9em; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid var(--line); }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: .92em; line-height: 1.5; }
th, td { border: 1px solid var(--line); padding: .35em .6em; text-align: left; vertical-align: top; }
a { color: inherit; text-decoration-color: var(--soft); }
dl { display: grid; grid-template-columns: auto 1fr; gap: .1em 1em; margin: 0 0 2rem; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: 6px; font-size: .85rem; line-height: 1.7; color: var(--soft); }
dt { white-space: nowrap; } dd { margin: 0; overflow-wrap: anywhere; }
.incomplete { color: var(--warn); font-weight: 600; }
nav ol { padding-left: 2.5em; } .absent { color: var(--soft); }
article + article { margin-top: 4rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444; --line: #888; --warn: #000; }
  @page { size: A4; margin: 30mm 26mm 28mm 28mm; @bottom-center { content: "— " counter(page) " —"; } }
  body { font-size: 14pt; }
  main { max-width: none; padding: 0; }
  a { text-decoration: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, dl, .gap { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  article + article { break-before: page; border: 0; margin: 0; }
}
`.trim();
