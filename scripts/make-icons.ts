/**
 * Draws the icons in `public/icon`: a bracket in the margin and 注. Needs an installed Chromium and a Chinese font; run
 * it again only when the drawing changes: `npx tsx scripts/make-icons.ts`.
 */
import { writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers';

const SIZES = [16, 32, 48, 128];

/** Small sizes have no room for thin strokes: there the bracket grows and the character goes bold. */
const drawing = (size: number) => `
  <body style="margin:0">
    <svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 128 128">
      <rect x="4" y="4" width="120" height="120" rx="22" fill="#fbf6ea" stroke="#5b5346" stroke-width="${size < 48 ? 0 : 3}"/>
      <path d="M38 26 H22 V102 H38" fill="none" stroke="#0b6a67" stroke-width="${size < 48 ? 12 : 8}" stroke-linejoin="round" stroke-linecap="round"/>
      <text x="76" y="${size < 48 ? 94 : 92}" font-family="Noto Serif CJK SC, Noto Sans CJK SC, serif" font-weight="${size < 48 ? 900 : 700}" font-size="${size < 48 ? 84 : 76}" text-anchor="middle" fill="#2b2823">注</text>
    </svg>
  </body>`;

const browser = await puppeteer.launch({ executablePath: findBrowser('chromium') as string, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(drawing(size));
  writeFileSync(new URL(`../public/icon/${size}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
}
await browser.close();
