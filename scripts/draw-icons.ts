import { mkdirSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';

/** Draws `public/icon/*.png` with a browser: `node scripts/draw-icons.ts`. Run by hand when the icon changes. */
const SIZES = [16, 32, 48, 128];
const FONT = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

const browser = await launch({ executablePath: process.env.JINGWEN_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
mkdirSync('public/icon', { recursive: true });
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  // The small ones need every pixel: less edge, heavier strokes.
  const isSmall = size <= 32;
  await page.setContent(`<body style="margin:0;background:transparent"><div style="box-sizing:border-box;width:${size}px;height:${size}px;
    border-radius:${size * (isSmall ? 0.16 : 0.22)}px;background:#0f6b5c;color:#fff;display:grid;place-items:center;
    font:700 ${size * (isSmall ? 0.88 : 0.7)}px/1 ${FONT}">净</div>`);
  writeFileSync(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
