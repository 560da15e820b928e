import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers';
import { settled } from '../../scripts/page-driver';
import { FORMAT_WORDS } from '../../src/words/files';
import { enter, inEachBrowser, openExtensionPage, type World } from './harness';
import { eventually, savedBy, select, stored, tell } from './saving-steps';

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
};

const quotes = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('article.saved blockquote')].map((quote) => quote.textContent?.trim() ?? ''));

/** Presses the button that says, or is labelled with, these words; the first of them. */
const press = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('dialog[open] button, dialog[open] label.file, button')];
    const button = buttons.find(
      (one) => one.textContent?.trim() === wanted || one.ariaLabel === wanted || one.getAttribute('aria-label') === wanted,
    );
    button?.focus();
    button?.click();
    return button !== undefined;
  }, words);

/** Gives a file to the open dialog, as choosing one would. */
const choose = (page: Page, name: string, content: string): Promise<void> =>
  page.evaluate(
    (called, text) => {
      const field = document.querySelector('dialog[open] input[type="file"]') as HTMLInputElement;
      const held = new DataTransfer();
      held.items.add(new File([text], called));
      field.files = held.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );

const dialogText = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('dialog[open]')?.textContent ?? '');

/** Keeps what would be downloaded, to be read. */
const catchDownloads = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const world = window as unknown as { caught: Promise<string>[] };
    world.caught = [];
    URL.createObjectURL = (blob) => {
      world.caught.push((blob as Blob).text());
      return 'blob:caught';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
const caught = (page: Page): Promise<string> =>
  page.evaluate(async () => (await (window as unknown as { caught: Promise<string>[] }).caught.at(-1)) ?? '');

/** Saves the paragraphs of the demo that stand at these places. */
async function saveSome(world: World, places: readonly number[]): Promise<void> {
  const demo = await world.open('demo');
  await settled(demo);
  for (const place of places) {
    await demo.bringToFront();
    await savedBy(world, async () => {
      await demo.evaluate((nth) => getSelection()?.selectAllChildren(document.querySelectorAll('p')[nth] as Element), place);
      await tell(world, demo.url(), { tell: 'save' });
    });
    await demo.keyboard.press('Escape');
  }
  await demo.close();
}

inEachBrowser('the library', (world) => {
  const opened: Page[] = [];
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  async function open(route = '#/library'): Promise<Page> {
    const page = await openExtensionPage(world().running, `/sidepanel.html${route}`);
    opened.push(page);
    await page.waitForSelector('main');
    return page;
  }

  async function openImport(): Promise<Page> {
    const page = await open('?import#/library');
    await eventually(async () => (await quotes(page)).length > 0);
    await press(page, '导入');
    await eventually(() => page.evaluate(() => document.querySelector('dialog[open] input[type="file"]') !== null));
    return page;
  }

  it('says how to save while it is empty', async () => {
    const page = await open();
    await eventually(() => page.evaluate(() => document.body.textContent?.includes('Alt+Shift+S')));
    expect(await violations(page)).toEqual([]);
  });

  it('lists what was saved, by page, and follows what is saved meanwhile', async () => {
    await saveSome(world(), [2, 4]);
    const page = await open();
    await eventually(async () => (await quotes(page)).length === 2);
    await saveSome(world(), [5]);
    await page.bringToFront();
    await eventually(async () => (await quotes(page)).length === 3);
    expect(await page.evaluate(() => document.querySelectorAll('article.saved h2, article.saved h3').length)).toBeGreaterThan(0);
  });

  it('finds by any words, in either script', async () => {
    const page = await open();
    await eventually(async () => (await quotes(page)).length === 3);
    await page.evaluate(() => document.querySelector<HTMLElement>('.library-field input')?.focus());
    await page.keyboard.type('深度求索 開源');
    await eventually(async () => (await quotes(page)).length === 1);
    expect((await quotes(page))[0]).toContain('开源');
    expect(await page.evaluate(() => document.querySelectorAll('mark').length)).toBeGreaterThan(0);
  });

  it('keeps a note as it is typed, and deletes with undo, by keyboard alone', async () => {
    const page = await open();
    await eventually(async () => (await quotes(page)).length === 3);
    await page.bringToFront();
    await page.evaluate(() => document.querySelector<HTMLElement>('article.saved')?.focus());
    await page.keyboard.press('e');
    await eventually(() => page.evaluate(() => document.activeElement?.localName === 'textarea'));
    await page.keyboard.type('kept as typed');
    await eventually(async () => (await stored(world())).some(({ note }) => note === 'kept as typed'));
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector<HTMLElement>('article.saved')?.focus());
    await page.keyboard.press('Delete');
    await eventually(async () => (await quotes(page)).length === 2);
    await eventually(async () => (await stored(world())).length === 2);
    await page.keyboard.press('Enter');
    await eventually(async () => (await quotes(page)).length === 3);
    expect((await stored(world())).length).toBe(3);
  });

  it('gives everything back from a file, exactly, and changes nothing the second time', async () => {
    const page = await open();
    await eventually(async () => (await quotes(page)).length === 3);
    const before = [...(await stored(world()))].sort((a, b) => (a.id < b.id ? -1 : 1));
    await catchDownloads(page);
    await press(page, '导出');
    await eventually(async () => (await dialogText(page)).includes('导出 3 条'));
    expect(await violations(page)).toEqual([]);
    await eventually(async () => {
      await press(page, '下载');
      return (await caught(page)) !== '';
    });
    const file = await caught(page);
    await world().inExtension(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('pangzhu-library');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction(['snippets', 'removed'], 'readwrite');
            writing.objectStore('snippets').clear();
            writing.objectStore('removed').clear();
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    const empty = await open();
    for (const expected of ['已导入 3 条', '将新增 0 条']) {
      await eventually(() => press(empty, '导入'));
      await eventually(() => empty.evaluate(() => document.querySelector('dialog[open] input[type="file"]') !== null));
      await choose(empty, 'library.json', file);
      await eventually(async () => (await dialogText(empty)).includes('旁注的备份'));
      if (expected.startsWith('已')) await press(empty, '导入 3 条');
      await eventually(async () => (await dialogText(empty)).includes(expected));
      await empty.keyboard.press('Escape');
      await eventually(async () => (await dialogText(empty)) === '');
    }
    expect([...(await stored(world()))].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before);
  });

  it.each<[keyof typeof FORMAT_WORDS, RegExp]>([
    ['markdown', /^---\n[\s\S]*^> 四月底[\s\S]*\^/m],
    ['markdown-files', /^PK/],
    ['csv', /^"text",[\s\S]*四月底/],
    ['web-annotation', /"TextQuoteSelector"[\s\S]*四月底|四月底[\s\S]*"TextQuoteSelector"/],
    ['html', /^<!doctype html>[\s\S]*四月底/i],
    ['plain', /四月底/],
    ['citations', /三种规则，一道护栏/],
    ['bibtex', /^@\w+\{[\s\S]*三种规则，一道护栏/],
    ['ris', /^TY {2}- [\s\S]*三种规则，一道护栏/],
    ['csl-json', /^\[\s*\{[\s\S]*三种规则，一道护栏/],
  ])('writes %s', async (format, content) => {
    const page = await open();
    await eventually(async () => (await quotes(page)).length === 3);
    await catchDownloads(page);
    await press(page, '导出');
    await eventually(async () => (await dialogText(page)).includes('导出 3 条'));
    await page.evaluate((words) => {
      const labels = [...document.querySelectorAll('dialog[open] .choices label')];
      labels
        .find((one) => one.textContent === words)
        ?.querySelector('input')
        ?.click();
    }, FORMAT_WORDS[format]['zh-Hans']);
    await eventually(async () => {
      await press(page, '下载');
      return (await caught(page)) !== '';
    });
    expect(await caught(page)).toMatch(content);
  });

  it.each(['csv', 'markdown', 'web-annotation'] as const)('reads its own %s back, and finds nothing new in it', async (format) => {
    const page = await open();
    await eventually(async () => (await quotes(page)).length === 3);
    await catchDownloads(page);
    await press(page, '导出');
    await eventually(async () => (await dialogText(page)).includes('导出 3 条'));
    await page.evaluate((words) => {
      const labels = [...document.querySelectorAll('dialog[open] .choices label')];
      labels
        .find((one) => one.textContent === words)
        ?.querySelector('input')
        ?.click();
    }, FORMAT_WORDS[format]['zh-Hans']);
    await eventually(async () => {
      await press(page, '下载');
      return (await caught(page)) !== '';
    });
    const file = await caught(page);
    const fresh = await openImport();
    await choose(fresh, `file.${{ csv: 'csv', markdown: 'md', 'web-annotation': 'jsonld' }[format]}`, file);
    await eventually(async () => (await dialogText(fresh)).includes('将新增 0 条'));
    expect(await dialogText(fresh)).toContain('3 条已在收藏中');
  });

  it('puts back from a file what was removed since, when told to', async () => {
    const page = await open();
    await eventually(async () => (await quotes(page)).length === 3);
    await catchDownloads(page);
    await press(page, '导出');
    await eventually(async () => {
      await press(page, '下载');
      return (await caught(page)) !== '';
    });
    const file = await caught(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('article.saved')?.focus());
    await page.keyboard.press('Delete');
    await eventually(async () => (await stored(world())).length === 2);
    const fresh = await openImport();
    await choose(fresh, 'library.json', file);
    await eventually(async () => (await dialogText(fresh)).includes('1 条您已移除'));
    await fresh.evaluate(() => document.querySelector<HTMLElement>('dialog[open] .check input')?.click());
    await eventually(() => press(fresh, '导入 1 条'));
    await eventually(async () => (await stored(world())).length === 3);
  });

  it('names the bad row of a table, and brings in the rest only when told to', async () => {
    const page = await open();
    await eventually(async () => (await quotes(page)).length === 3);
    await press(page, '导入');
    await eventually(() => page.evaluate(() => document.querySelector('dialog[open] input[type="file"]') !== null));
    await choose(page, 'some.csv', 'Quote,Comment,Link\n"One, quoted",a,https://a.example/1\nTwo,b,javascript:alert(1)\n');
    await eventually(async () => (await dialogText(page)).includes('row 3'));
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector<HTMLButtonElement>('dialog[open] .strong')?.disabled)).toBe(true);
    expect((await stored(world())).length).toBe(3);
    await page.evaluate(() => ([...document.querySelectorAll('dialog[open] .check input')].at(-1) as HTMLElement).click());
    await eventually(() => page.evaluate(() => document.querySelector<HTMLButtonElement>('dialog[open] .strong')?.disabled === false));
    await press(page, '导入 1 条');
    await eventually(async () => (await stored(world())).length === 4);
    await eventually(() => press(page, '撤销导入'));
    await eventually(async () => (await stored(world())).length === 3);
  });

  it.each(['#/library', '#/entry/agile-governance'])(
    '%s has nothing that axe finds wrong, nor anything wider than 320 px',
    async (route) => {
      const page = await open(route);
      await page.setViewport({ width: 320, height: 700 });
      await eventually(() => page.evaluate(() => document.querySelector('article.saved, section') !== null));
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  );

  it('makes a backup by itself, and brings back from it what is missing', async () => {
    const page = await open();
    await eventually(async () => (await quotes(page)).length === 3);
    await eventually(async () => {
      await press(page, '备份');
      const text = await dialogText(page);
      if (!text.includes('放回缺失的')) await page.keyboard.press('Escape');
      return text.includes('放回缺失的');
    });
    expect(await violations(page)).toEqual([]);
  });
});

describe('a library that the browser has cleared', () => {
  it.each(BROWSERS)('is told as lost, and is brought back from its backup in %s', async (name) => {
    const { world, leave } = await enter({ name });
    const page = await world.open('demo');
    await settled(page);
    await select(page, 'p', null);
    const row = await savedBy(world, () => tell(world, page.url(), { tell: 'save' }));
    await eventually(() => world.inExtension(async () => 'backups' in (await chrome.storage.local.get(null))));
    await world.inExtension(
      () =>
        new Promise<void>((resolve) => {
          const deleting = indexedDB.deleteDatabase('pangzhu-library');
          deleting.onsuccess = () => resolve();
        }),
    );
    const panel = await openExtensionPage(world.running, '/sidepanel.html#/library');
    await eventually(() => panel.evaluate(() => document.querySelector('.library-lost') !== null));
    expect(await violations(panel)).toEqual([]);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.library-lost .act')?.click());
    await eventually(async () => (await stored(world)).length === 1);
    const [back] = await stored(world);
    expect({ ...back, changedAt: 0, link: null }).toEqual({ ...row, changedAt: 0, link: null });
    await leave();
  });
});
