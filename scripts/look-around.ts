/** What `npm start --headless` does in place of a reader: looks at the page, opens a card, tries the dark, and tells. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser';
import { paintedTexts, pause, placeOf, settled, totalOf, waitForCards } from './page-driver';

/**
 * @param folder where the pictures go: page.png, card.png, card-dark.png, each with the browser's name before it
 */
export async function lookAround(running: ExtensionBrowser, page: Page, folder: string): Promise<void> {
  const counts = await settled(page);
  const picture = async (name: string): Promise<void> => {
    const path = join(folder, `${running.name}-${name}.png`) as `${string}.png`;
    await page.screenshot({ path });
    console.log(`picture  ${path}`);
  };
  console.log(
    `marks    ${totalOf(counts)} (${Object.entries(counts)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')})`,
  );
  const marks = running.name === 'chromium' ? await paintedTexts(page) : [];
  for (const { kind, text } of marks.slice(0, 20)) console.log(`  ${kind.padEnd(8)} ${text}`);
  await picture('page');
  if (totalOf(counts) === 0) return;

  const word = await wordToOpen(
    page,
    marks.map((mark) => mark.text),
  );
  if (word === null) return;
  await openCard(running, page, word);
  await picture('card');
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await page.emulateMediaFeatures?.([{ name: 'prefers-color-scheme', value: 'dark' }]).catch(() =>
    page.evaluate(() => {
      // Firefox's protocol cannot ask for dark; a dark page is what the card goes by.
      document.documentElement.style.colorScheme = 'dark';
      document.body.style.cssText += ';background:#191817;color:#ddd8cf';
    }),
  );
  await pause(400);
  const text = await openCard(running, page, word);
  await picture('card-dark');
  console.log(`card     ${word}: ${text.slice(0, 120)}…`);
}

/** Words to open a card of: of the marks known, one that is not a name everybody knows; else something the page says. */
async function wordToOpen(page: Page, marks: readonly string[]): Promise<string | null> {
  const candidates = [
    ...marks.filter((text) => /法|办法|治理|法案|Act|governance/i.test(text)),
    ...marks,
    '敏捷治理',
    '人工智能',
    '人工智慧',
    'AI',
    'OpenAI',
  ];
  for (const text of candidates) {
    const there = await placeOf(page, text).then(
      () => true,
      () => false,
    );
    if (there) return text;
  }
  return null;
}

async function openCard(running: ExtensionBrowser, page: Page, word: string): Promise<string> {
  const point = await placeOf(page, word);
  await pause(250);
  await page.mouse.move(point.x + 30, Math.max(2, point.y - 40));
  await page.mouse.move(point.x, point.y, { steps: 5 });
  const [text = ''] = await waitForCards(running, page, 1);
  await pause(200);
  return text;
}
