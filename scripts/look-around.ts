/** What `npm start --headless` does in place of a reader: looks at the page, opens a card, tries the dark, and tells. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser';
import { paintedTexts, pause, placeOf, settled, totalOf, waitForCards } from './page-driver';
import { datasetMatcher, matchText } from './text-matches';

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

  const word = await openSomeCard(running, page);
  if (word === null) {
    console.log('card     none of the marks is in sight');
    return;
  }
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

/** Words that the page names, as the pack sees them: a law, a term, a person rather than a name everybody knows. */
async function wordsOn(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => document.body.innerText);
  const telling = ['law', 'term', 'person', 'event', 'product', 'org'];
  return matchText(datasetMatcher(), text)
    .filter((match) => match.prominence !== 'basic')
    .sort((a, b) => telling.indexOf(a.kind) - telling.indexOf(b.kind))
    .map(({ start, end }) => text.slice(start, end).replace(/^《/, ''));
}

/** Tries words until a card opens: on a real page a name may lie under something, or in a text nobody sees. */
async function openSomeCard(running: ExtensionBrowser, page: Page): Promise<string | null> {
  for (const word of [...new Set(await wordsOn(page))].slice(0, 12)) {
    const opened = await openCard(running, page, word).then(
      () => true,
      () => false,
    );
    if (opened) return word;
  }
  return null;
}

/** @throws Error when the words are not in sight, or no card comes */
async function openCard(running: ExtensionBrowser, page: Page, word: string): Promise<string> {
  const point = await placeOf(page, word);
  await pause(350);
  await page.mouse.move(point.x + 30, Math.max(2, point.y - 40));
  await page.mouse.move(point.x, point.y, { steps: 5 });
  const [text = ''] = await waitForCards(running, page, 1, 2500);
  await pause(200);
  return text;
}
