/** What the reader saved stays: where windows, disks and updates get in the way. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { OUTPUT } from '../../scripts/build';
import { settled } from '../../scripts/page-driver';
import type { SnippetRow } from '../../src/store/library-schema';
import { articlePage, enter, inEachBrowser, openExtensionPage, type World } from './harness';
import { boxText, click, eventually, painted, savedBy, select, stored, tell } from './saving-steps';

const saveFirst = async (world: World, page: Page, nth = 2): Promise<SnippetRow> =>
  savedBy(world, async () => {
    await page.bringToFront();
    await page.evaluate((place) => getSelection()?.selectAllChildren(document.querySelectorAll('p')[place] as Element), nth);
    await tell(world, page.url(), { tell: 'save' });
  });
const rowOf = async (world: World, id: string): Promise<SnippetRow | undefined> => (await stored(world)).find((row) => row.id === id);

/** Has a page of ours hold the library open, in a version of its own, and not let go. */
const holdLibrary = (page: Page, version: number, isAnew: boolean): Promise<void> =>
  page.evaluate(
    (wanted, fresh) =>
      new Promise<void>((resolve, reject) => {
        const open = () => {
          const opening = indexedDB.open('pangzhu-library', wanted);
          opening.onerror = () => reject(opening.error);
          opening.onupgradeneeded = () => {
            if (fresh) opening.result.createObjectStore('visits', { keyPath: 'id', autoIncrement: true });
          };
          opening.onsuccess = () => {
            (window as unknown as { held: IDBDatabase }).held = opening.result;
            resolve();
          };
        };
        if (!fresh) return open();
        const deleting = indexedDB.deleteDatabase('pangzhu-library');
        deleting.onerror = () => reject(deleting.error);
        deleting.onsuccess = open;
      }),
    version,
    isAnew,
  );

/** The built extension with other permissions. */
function copyWith(change: (permissions: readonly string[]) => readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-copy-'));
  cpSync(OUTPUT.chromium, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: change(manifest.permissions) }));
  return folder;
}

inEachBrowser('keeping', (world) => {
  const opened: Page[] = [];
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  async function open(page: string | { readonly html: string }): Promise<Page> {
    const one = await world().open(page);
    opened.push(one);
    await settled(one, 300, 3000);
    return one;
  }
  async function openLibrary(name = ''): Promise<Page> {
    const page = await openExtensionPage(world().running, `/sidepanel.html${name}#/library`);
    opened.push(page);
    await page.waitForSelector('article.saved');
    return page;
  }

  it('shows what was saved in a frame of another origin, in that frame, when the page is opened again', async () => {
    const inner = await open({ html: articlePage('<p>里页的话</p><p id="said">别处来的框架里，这一句要能收藏，也要能再找到。</p>') });
    const address = inner.url().replace('127.0.0.1', 'localhost');
    const page = await open({
      html: `<!doctype html><meta charset="utf-8"><title>外页</title><p>外页的话</p><iframe src="${address}" width="800" height="500"></iframe>`,
    });
    const frame = await eventually(async () => page.frames().find((one) => one.url() === address));
    await settled(page, 500, 4000);
    const row = await savedBy(world(), async () => {
      await page.bringToFront();
      await page.evaluate(() => document.querySelector('iframe')?.focus());
      await frame.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#said') as Element));
      await tell(world(), page.url(), { tell: 'save' }, true);
    });
    expect(row).toMatchObject({ text: '别处来的框架里，这一句要能收藏，也要能再找到。', anchor: { frame: address } });
    expect(row.work?.address).toBe(page.url());
    await page.reload();
    const again = await eventually(async () => page.frames().find((one) => one.url() === address));
    await eventually(() => again.evaluate(() => (CSS.highlights.get('pangzhu-saved')?.size ?? 0) > 0));
    expect(await painted(page)).toBe(0);
    await inner.bringToFront();
    expect(await painted(inner)).toBe(0);
  });

  it('keeps what two windows change at once: the note of the one, the tags of the other', async () => {
    const demo = await open('demo');
    const { id } = await saveFirst(world(), demo);
    const [one, other] = [await openLibrary('?one'), await openLibrary('?other')];
    const focusRow = async (page: Page) => {
      await page.bringToFront();
      await page.evaluate(() => document.querySelector<HTMLElement>('article.saved')?.focus());
    };
    await focusRow(one);
    await one.keyboard.press('e');
    await eventually(() => one.evaluate(() => document.activeElement?.localName === 'textarea'));
    await one.keyboard.type('first half, ');
    await focusRow(other);
    await other.keyboard.press('t');
    await eventually(() => other.evaluate(() => document.activeElement?.localName === 'input'));
    await other.keyboard.type('from the other window');
    await other.keyboard.press('Enter');
    await eventually(async () => (await rowOf(world(), id))?.tags.length === 1);
    await one.bringToFront();
    await one.keyboard.type('second half');
    await eventually(async () => (await rowOf(world(), id))?.note === 'first half, second half');
    expect((await rowOf(world(), id))?.tags).toEqual(['from the other window']);
  });

  it('lets the reader correct what is known of a page, and says that it is the reader’s word', async () => {
    const demo = await open('demo');
    const { id } = await saveFirst(world(), demo, 3);
    const page = await openLibrary();
    await page.bringToFront();
    const found = await eventually(() =>
      page.evaluate(() => {
        const button = [...document.querySelectorAll<HTMLElement>('.saved-page button')].find((one) => one.ariaExpanded === 'false');
        button?.click();
        return button !== undefined;
      }),
    );
    expect(found).toBe(true);
    await eventually(() => page.evaluate(() => document.querySelector('.source-form input, form input') !== null));
    await page.evaluate(() => {
      const field = document.querySelector('.source-form input, form input') as HTMLInputElement;
      field.focus();
      field.select();
    });
    await page.keyboard.type('A corrected title');
    await page.keyboard.press('Enter');
    await eventually(async () => (await stored(world())).some((row) => row.work?.fields.title?.value === 'A corrected title'));
    const row = (await stored(world())).find(({ work }) => work?.fields.title?.value === 'A corrected title');
    expect(row?.work?.fields.title?.origin).toBe('reader');
    expect((await rowOf(world(), id))?.text.length).toBeGreaterThan(8);
  });
});

describe('a library that cannot be written', () => {
  it.each(['chromium', 'firefox'] as const)(
    'because another window holds an older one says so, and saves once that is closed, in %s',
    async (name) => {
      const { world, leave } = await enter({ name });
      const page = await world.open('demo');
      await settled(page);
      const holder = await openExtensionPage(world.running, '/options.html');
      await holdLibrary(holder, 10, true);
      await page.bringToFront();
      await select(page, 'p', null);
      await tell(world, page.url(), { tell: 'save' });
      await eventually(async () => (await boxText(world, page)).includes('另一个窗口还在用旧版的旁注'));
      await holder.close();
      const { text } = await savedBy(world, () => tell(world, page.url(), { tell: 'save' }));
      expect(text.length).toBeGreaterThan(1);
      await leave();
    },
  );

  it.each(['chromium', 'firefox'] as const)('because a later Pangzhu wrote it says so, and leaves it as it is, in %s', async (name) => {
    const { world, leave } = await enter({ name });
    const page = await world.open('demo');
    await settled(page);
    await saveFirst(world, page);
    await page.keyboard.press('Escape');
    const holder = await openExtensionPage(world.running, '/options.html');
    await holdLibrary(holder, 9990, false);
    await page.bringToFront();
    await select(page, 'p', null);
    await tell(world, page.url(), { tell: 'save' });
    await eventually(async () => (await boxText(world, page)).includes('收藏由更新版的旁注写入'));
    expect(await stored(world)).toHaveLength(1);
    await leave();
  });

  it('because there is no room says so, keeps what is there, and saves again when there is', async () => {
    const { world, leave } = await enter({ name: 'chromium' });
    const page = await world.open('demo');
    await settled(page);
    const first = await saveFirst(world, page);
    await page.keyboard.press('Escape');
    // A disk can be filled only where the test may make one (docs/keeping.md tells of that): here the browser says that it is.
    const background = await world.running.browser
      .targets()
      .find((one) => one.type() === 'service_worker')
      ?.worker();
    const fill = (isFull: boolean) =>
      background?.evaluate((full) => {
        const store = IDBObjectStore.prototype as unknown as { add: unknown; kept?: unknown };
        store.kept ??= store.add;
        store.add = full
          ? () => {
              throw new DOMException('full', 'QuotaExceededError');
            }
          : store.kept;
      }, isFull);
    await fill(true);
    await page.bringToFront();
    await select(page, 'p', null);
    await tell(world, page.url(), { tell: 'save' });
    await eventually(async () => (await boxText(world, page)).includes('存储空间已满'));
    expect((await stored(world)).map(({ id }) => id)).toEqual([first.id]);
    await fill(false);
    const second = await savedBy(world, () => tell(world, page.url(), { tell: 'save' }));
    expect(second.id).not.toBe(first.id);
    await leave();
  });
});

describe('an update of the extension', () => {
  it('while a note is being written loses nothing of what was typed before it', async () => {
    const { world, leave } = await enter({ name: 'chromium' });
    const page = await world.open('demo');
    await settled(page);
    const { id } = await saveFirst(world, page);
    await eventually(() => boxText(world, page));
    await click(world, page, '.note-field');
    await page.keyboard.type('typed before the update');
    await eventually(async () => (await rowOf(world, id))?.note === 'typed before the update');
    await world.running.browser.installExtension(OUTPUT.chromium);
    await eventually(async () => (await boxText(world, page)) === '');
    expect((await rowOf(world, id))?.note).toBe('typed before the update');
    await page.bringToFront();
    await eventually(async () => (await painted(page)) > 0);
    await leave();
  });
});

describe('backups as files', () => {
  it.each(['chromium', 'firefox'] as const)(
    'are written by themselves once the reader wants them, and can be brought in again, in %s',
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'pangzhu-downloads-'));
      // Chromium asks the reader for leave, and nobody is there to give it.
      const extension = name === 'chromium' ? copyWith((permissions) => [...permissions, 'downloads']) : OUTPUT[name];
      const { world, leave } = await enter({ name, extension, downloads: folder });
      try {
        const demo = await world.open('demo');
        await settled(demo);
        const { text } = await saveFirst(world, demo);
        const page = await openExtensionPage(world.running, '/sidepanel.html#/library');
        await page.waitForSelector('article.saved');
        await eventually(() =>
          page.evaluate(() => {
            const button = [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.trim() === '备份');
            button?.click();
            return document.querySelector('dialog[open] [role="switch"]') !== null;
          }),
        );
        await (await page.$('dialog[open] [role="switch"]'))?.click();
        const written = await eventually(async () => {
          const inner = join(folder, 'pangzhu');
          return existsSync(inner) && readdirSync(inner).find((one) => /^pangzhu-\d{4}-\d\d-\d\d\.json$/.test(one));
        });
        const backup = JSON.parse(readFileSync(join(folder, 'pangzhu', written), 'utf8')) as { snippets: { text: string }[] };
        expect(backup.snippets.map((one) => one.text)).toEqual([text]);
        await eventually(() => page.evaluate((file) => document.querySelector('dialog[open]')?.textContent?.includes(file), written));
      } finally {
        await leave();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
