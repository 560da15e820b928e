import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers';
import { pause, settled, waitForCards } from '../../scripts/page-driver';
import { articlePage, inEachBrowser, openExtensionPage, type World } from './harness';

/** Waits until something is as it should be. */
async function until<T>(read: () => Promise<T>, isRight: (value: T) => boolean, mostMs = 6000): Promise<T> {
  const end = Date.now() + mostMs;
  let value = await read();
  while (!isRight(value) && Date.now() < end) {
    await pause(60);
    value = await read();
  }
  return value;
}

const names = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.found .name')].map((name) => name.textContent ?? ''));
const type = async (page: Page, text: string): Promise<string[]> => {
  await page.evaluate(() => {
    const field = document.querySelector('input[role="combobox"]') as HTMLInputElement;
    field.focus();
    field.select();
  });
  await page.keyboard.type(text);
  await page.waitForFunction(
    (wanted) => (document.querySelector('input[role="combobox"]') as HTMLInputElement)?.value === wanted,
    {},
    text,
  );
  return until(
    () => names(page),
    (found) => found.length > 0,
    3000,
  );
};
const heading = (page: Page, wanted: string): Promise<string> =>
  until(
    () => page.evaluate(() => document.querySelector('.entry h2')?.textContent ?? ''),
    (text) => text === wanted,
  );

/** Tells the tab of a page something, as the background does when a key or a menu asks for it. */
const tell = (world: World, path: string, message: object) =>
  world.inExtension(
    async (wanted, told) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(wanted));
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, told, { frameId: 0 });
    },
    path,
    message,
  );

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
};

/** Types into the search field and presses keys there, all before any answer can come. @returns which keys were taken */
const atOnce = (page: Page, steps: readonly { readonly text?: string; readonly key?: string; readonly shift?: boolean }[]) =>
  page.evaluate((list) => {
    const field = document.querySelector('input[role="combobox"]') as HTMLInputElement;
    field.focus();
    return list.flatMap(({ text, key, shift }) => {
      if (text !== undefined) {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      if (key === undefined) return [];
      const event = new KeyboardEvent('keydown', { key, shiftKey: shift ?? false, bubbles: true, cancelable: true, composed: true });
      field.dispatchEvent(event);
      return [event.defaultPrevented];
    });
  }, steps);

const answered = (page: Page, query: string): Promise<string> =>
  until(
    () => page.evaluate(() => (document.querySelector('.finder') as HTMLElement | null)?.dataset['answered'] ?? ''),
    (told) => told === query,
  );

/** Entries in the history, as they lie in the database. */
const noted = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('pangzhu-library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('visits').objectStore('visits').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve((all.result as { entry: string }[]).map(({ entry }) => entry));
          };
        };
      }),
  );

let popups = 0;
/** Under an address of its own: the page that `inExtension` runs in is a popup, too, and Firefox tells tabs by their address. */
const openPopup = (world: World): Promise<Page> => openExtensionPage(world.running, `/popup.html?${popups++}`);

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

const define = (world: () => World, name: BrowserName): void => {
  it('the popup opens with the field focused, answers letter by letter and opens the entry by keyboard alone', async () => {
    const page = await openExtensionPage(world().running, '/popup.html');
    await page.waitForSelector('input[role="combobox"]');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    expect((await type(page, 'xuelan'))[0]).toBe('Xue Lan');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await heading(page, 'Xue Lan')).toBe('Xue Lan');
    await page.close();
  });

  it('keeps every letter of a fast typist', async () => {
    const page = await openExtensionPage(world().running, '/popup.html');
    await page.waitForSelector('input[role="combobox"]');
    await page.keyboard.type('generative ai measures');
    const value = await page.evaluate(() => (document.querySelector('input[role="combobox"]') as HTMLInputElement).value);
    expect(value).toBe('generative ai measures');
    await page.close();
  });

  it.each([
    ['个保法24', 'Personal Information Protection Law of the PRC', 'Article 24'],
    ['AI Act 52', 'EU AI Act', 'Article 52'],
  ])('%s opens the law at its article', async (query, law, article) => {
    const page = await openExtensionPage(world().running, '/popup.html');
    await page.waitForSelector('input[role="combobox"]');
    await type(page, query);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.entry .digest h3');
    const shown = await page.evaluate(() => [
      document.querySelector('.entry h2')?.textContent,
      document.querySelector('.digest h3')?.textContent,
    ]);
    expect(shown[1]).toBe(article);
    expect(shown[0]?.slice(0, 6)).toBe(law.slice(0, 6));
    await page.close();
  });

  it('takes whatever is typed or pasted without an error', async () => {
    const page = await openExtensionPage(world().running, '/popup.html');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.waitForSelector('input[role="combobox"]');
    const odd = [
      '   ',
      '()[]{}*+?.^$|\\',
      '\u202e薛澜\u202c',
      'x'.repeat(5000),
      '<img src=x onerror=alert(1)>',
      '人工智能治理。'.repeat(2000),
    ];
    for (const text of odd) {
      await page.evaluate((value) => {
        const field = document.querySelector('input[role="combobox"]') as HTMLInputElement;
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text);
      await pause(150);
    }
    expect(await page.evaluate(() => document.querySelectorAll('.found img').length)).toBe(0);
    expect((await type(page, '薛澜'))[0]).toBe('Xue Lan');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('the panel goes back and forward through what was viewed, and opens at a link', async () => {
    const page = await openExtensionPage(world().running, '/sidepanel.html#/entry/pipl/24');
    expect(await heading(page, 'Personal Information Protection Law')).not.toBe('');
    await page.evaluate(() => (document.querySelector('.tabs a') as HTMLElement).click());
    await page.waitForSelector('input[role="combobox"]');
    await type(page, 'xuelan');
    await page.keyboard.press('Enter');
    expect(await heading(page, 'Xue Lan')).toBe('Xue Lan');
    await page.evaluate(() => (document.querySelectorAll('.top .icon')[0] as HTMLElement).click());
    expect(
      (
        await until(
          () => names(page),
          (found) => found.length > 0,
        )
      )[0],
    ).toBe('Xue Lan');
    await page.evaluate(() => (document.querySelectorAll('.top .icon')[1] as HTMLElement).click());
    expect(await heading(page, 'Xue Lan')).toBe('Xue Lan');
    await page.close();
  });

  it('walks the graph of relations by keyboard', async () => {
    const page = await openExtensionPage(world().running, '/sidepanel.html#/entry/xue-lan');
    await heading(page, 'Xue Lan');
    await page.waitForSelector('.graph button');
    await page.evaluate(() => (document.querySelector('.graph button') as HTMLElement).focus());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const next = await until(
      () => page.evaluate(() => document.querySelector('.entry h2')?.textContent ?? ''),
      (text) => text !== '' && text !== 'Xue Lan',
    );
    expect(next).not.toBe('Xue Lan');
    await page.close();
  });

  it('filters the articles of a law', async () => {
    const page = await openExtensionPage(world().running, '/sidepanel.html#/entry/eu-ai-act');
    await page.waitForSelector('.articles .filter');
    await page.type('.articles .filter', '52');
    const shown = await until(
      () => page.evaluate(() => [...document.querySelectorAll('.article b')].map((key) => key.textContent)),
      (keys) => keys.length < 10,
    );
    expect(shown).toContain('Article 52');
    await page.close();
  });

  it('opens over a page for what is selected, shows what a sentence names, and gives the focus back', async () => {
    const page = await world().open({ html: articlePage('<p id="s">薛澜谈敏捷治理与步调失调。</p><p><button id="b">x</button></p>') });
    await settled(page);
    await page.bringToFront();
    const path = new URL(page.url()).pathname;
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#b')?.focus();
      getSelection()?.selectAllChildren(document.querySelector('#s') as Element);
    });
    await tell(world(), path, { tell: 'lookup', text: null });
    const found = await until(
      () => world().running.inCards(page, (root) => [...(root?.querySelectorAll('.found .name') ?? [])].map((one) => one.textContent)),
      (list) => list.length > 0,
    );
    expect(found.slice(0, 2)).toEqual(['Xue Lan', 'agile governance']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await until(() => world().running.inCards(page, (root) => root?.querySelector('.finder-box') === null), Boolean)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
    await page.close();
  });

  it('lets the page hear nothing of what is typed over it', async () => {
    const page = await world().open({
      html: articlePage(
        `<p>薛澜谈敏捷治理。</p><script>window.heard = []; for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input']) { document.addEventListener(type, (event) => heard.push(event.type + (event.key ?? '')), true); document.addEventListener(type, (event) => heard.push(event.type)); }</script>`,
      ),
    });
    await settled(page);
    await page.bringToFront();
    await tell(world(), new URL(page.url()).pathname, { tell: 'lookup', text: '' });
    await until(
      () => world().running.inCards(page, (root) => root?.activeElement?.getAttribute('role') ?? null),
      (role) => role === 'combobox',
    );
    await page.keyboard.type('xuelan');
    expect(
      await until(
        () => world().running.inCards(page, (root) => root?.querySelector('.found .name')?.textContent ?? ''),
        (first) => first === 'Xue Lan',
      ),
    ).toBe('Xue Lan');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  it('opens inside a modal dialog, where all else is inert', async () => {
    const page = await world().open({
      html: articlePage('<p>薛澜谈敏捷治理。</p><dialog id="d"><p>对话</p></dialog><script>d.showModal()</script>'),
    });
    await settled(page);
    await page.bringToFront();
    await tell(world(), new URL(page.url()).pathname, { tell: 'lookup', text: '' });
    await until(
      () => world().running.inCards(page, (root) => root?.activeElement?.getAttribute('role') ?? null),
      (role) => role === 'combobox',
    );
    await page.keyboard.type('xuelan');
    expect(
      await until(
        () => world().running.inCards(page, (root) => root?.querySelector('.found .name')?.textContent ?? ''),
        (first) => first === 'Xue Lan',
      ),
    ).toBe('Xue Lan');
    await page.close();
  });

  it('opens the card at once for a selected name, and by Enter for what is typed', async () => {
    const page = await world().open({ html: articlePage('<p>他提到<b id="s">敏捷治理</b>。</p>') });
    await settled(page);
    await page.bringToFront();
    const path = new URL(page.url()).pathname;
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#s') as Element));
    await tell(world(), path, { tell: 'lookup', text: '敏捷治理' });
    expect((await waitForCards(world().running, page, 1))[0]).toContain('agile governance');
    await page.keyboard.press('Escape');
    await waitForCards(world().running, page, 0);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await tell(world(), path, { tell: 'lookup', text: '' });
    await until(
      () => world().running.inCards(page, (root) => root?.activeElement?.getAttribute('role') ?? null),
      (role) => role === 'combobox',
    );
    await page.keyboard.type('xuelan');
    await until(
      () => world().running.inCards(page, (root) => root?.querySelector('.found .name')?.textContent ?? ''),
      (first) => first === 'Xue Lan',
    );
    await page.keyboard.press('Enter');
    expect((await waitForCards(world().running, page, 1))[0]).toContain('Xue Lan');
    await page.close();
  });

  it('lists what the page beside it names, live, and leads there', async () => {
    const page = await world().open({
      html: articlePage(
        `<p>薛澜谈敏捷治理。</p>${'<p>空白的一段文字，什么也没有说。</p>'.repeat(80)}<p id="far">欧盟《人工智能法》与敏捷治理。</p>`,
      ),
    });
    await settled(page);
    const panel = await openExtensionPage(world().running, '/sidepanel.html#/page');
    const rows = () => panel.evaluate(() => [...document.querySelectorAll('.mention .sample')].map((row) => row.textContent ?? ''));
    expect((await until(rows, (list) => list.length >= 3)).slice(0, 2)).toEqual(['Xue Lan', 'agile governance']);
    await page.bringToFront();
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('p'), { textContent: '步调失调的问题。' })));
    expect(await until(rows, (list) => list.includes('pacing problem'))).toContain('pacing problem');
    await panel.bringToFront();
    await panel.evaluate(() => {
      const second = [...document.querySelectorAll('.row-entry')].find((row) => row.textContent?.includes('agile governance'));
      (second?.querySelector('.mention') as HTMLElement).focus();
    });
    await panel.keyboard.press('ArrowRight');
    await panel.keyboard.press('ArrowRight');
    await page.bringToFront();
    const seen = await until(
      () =>
        page.evaluate(() => {
          const { top, bottom } = (document.querySelector('#far') as Element).getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      Boolean,
    );
    expect(seen).toBe(true);
    await panel.close();
    await page.close();
  });

  it('notes what was looked up and where, until it is cleared', async () => {
    const page = await world().open({ html: articlePage('<p>薛澜谈敏捷治理。</p>').replace('<title>article', '<title>治理的一页') });
    await settled(page);
    await page.bringToFront();
    await tell(world(), new URL(page.url()).pathname, { tell: 'lookup', text: '步调失调' });
    await pause(1800);
    await page.keyboard.press('Enter');
    await pause(2200);
    const panel = await openExtensionPage(world().running, '/sidepanel.html#/history');
    const rows = () => panel.evaluate(() => [...document.querySelectorAll('.visit')].map((row) => row.textContent ?? ''));
    const noted = await until(rows, (list) => list.some((row) => row.includes('pacing problem')));
    expect(noted.find((row) => row.includes('pacing problem'))).toContain('治理的一页');
    await panel.evaluate(() => (document.querySelector('.history .act') as HTMLElement).click());
    expect(await until(rows, (list) => list.length === 0)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('opens what Enter was pressed for before the answer came, unless something else was typed since', async () => {
    const page = await openPopup(world());
    await page.waitForSelector('input[role="combobox"]');
    await atOnce(page, [{ text: 'gdpr', key: 'Enter' }, { text: 'xuelan' }]);
    expect(await answered(page, 'xuelan')).toBe('xuelan');
    await pause(300);
    expect(await page.evaluate(() => document.querySelector('.entry'))).toBeNull();
    await atOnce(page, [{ text: 'xuelan ', key: 'Enter' }]);
    expect(await heading(page, 'Xue Lan')).toBe('Xue Lan');
    await page.close();
  });

  it('takes arrows for the answers that are there, and leaves keys that select alone', async () => {
    const page = await openPopup(world());
    await page.waitForSelector('input[role="combobox"]');
    await type(page, 'gov');
    await answered(page, 'gov');
    expect(await atOnce(page, [{ key: 'ArrowDown', shift: true }, { key: 'ArrowDown' }])).toEqual([false, true]);
    await atOnce(page, [{ text: 'ai act', key: 'ArrowDown' }]);
    await answered(page, 'ai act');
    const active = () => page.evaluate(() => document.querySelector('input[role="combobox"]')?.getAttribute('aria-activedescendant') ?? '');
    expect(await until(active, (id) => id.endsWith('-0'))).toMatch(/-0$/);
    expect(await atOnce(page, [{ key: 'Escape' }])).toEqual([true]);
    const value = () => page.evaluate(() => (document.querySelector('input[role="combobox"]') as HTMLInputElement).value);
    expect(await until(value, (text) => text === '')).toBe('');
    // In an empty field it means the popup.
    expect(await atOnce(page, [{ key: 'Escape' }])).toEqual([false]);
    await page.close();
  });

  it('leads to the digest of an article from the list, and forgets the filter in the next entry', async () => {
    const page = await openExtensionPage(world().running, '/sidepanel.html#/entry/pipl');
    await page.setViewport({ width: 400, height: 700 });
    await page.waitForSelector('.articles .filter');
    expect(
      await until(
        () => focused(page),
        (text) => text.includes('Personal Information'),
      ),
    ).toContain('Personal Information');
    await page.type('.articles .filter', '第六十一條');
    const keys = () => page.evaluate(() => [...document.querySelectorAll('.article b')].map((key) => key.textContent));
    expect(await until(keys, (list) => list.length === 1)).toEqual(['Article 61']);
    await page.evaluate(() => (document.querySelector('.article') as HTMLElement).click());
    expect(
      await until(
        () => focused(page),
        (text) => text === 'Article 61',
      ),
    ).toBe('Article 61');
    const isSeen = () =>
      page.evaluate(() => {
        const box = document.querySelector('.digest')?.getBoundingClientRect();
        const head = document.querySelector('.top')?.getBoundingClientRect();
        return box !== undefined && head !== undefined && box.top >= head.bottom && box.bottom <= innerHeight;
      });
    expect(await until(isSeen, Boolean)).toBe(true);
    await page.evaluate(() => {
      location.hash = '#/entry/eu-ai-act';
    });
    await heading(page, 'EU AI Act');
    await page.waitForSelector('.articles .filter');
    expect(await page.evaluate(() => (document.querySelector('.articles .filter') as HTMLInputElement).value)).toBe('');
    await page.close();
  });

  it('an entry in the popup has the focus, scrolls by keyboard, and Escape leaves it', async () => {
    const page = await openPopup(world());
    await page.setViewport({ width: 380, height: 560 });
    await page.waitForSelector('input[role="combobox"]');
    await type(page, 'ai act');
    await answered(page, 'ai act');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.entry h2');
    expect(
      await until(
        () => page.evaluate(() => document.activeElement?.localName),
        (tag) => tag === 'h2',
      ),
    ).toBe('h2');
    const scrollers = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('main, main *')].filter(
          (one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight,
        ).length,
    );
    expect(scrollers).toBe(0);
    await page.keyboard.press('PageDown');
    expect(
      await until(
        () => page.evaluate(() => scrollY),
        (y) => y > 100,
      ),
    ).toBeGreaterThan(100);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await page.waitForSelector('input[role="combobox"]');
    expect(
      (
        await until(
          () => names(page),
          (found) => found.length > 0,
        )
      ).length,
    ).toBeGreaterThan(0);
    await page.close();
  });

  it('keeps queries out of the address, and holds them on the way back', async () => {
    const page = await openExtensionPage(world().running, '/sidepanel.html#/find/xuelan');
    expect(await answered(page, 'xuelan')).toBe('xuelan');
    const hash = () => page.evaluate(() => location.hash);
    expect(await hash()).toBe('#/');
    await type(page, 'agile governance');
    await answered(page, 'agile governance');
    expect(await hash()).toBe('#/');
    expect(await page.title()).toBe('Find · Pangzhu');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.entry h2');
    expect(
      await until(
        () => page.title(),
        (title) => title.startsWith('agile'),
      ),
    ).toBe('agile governance · Pangzhu');
    await page.evaluate(() => history.back());
    expect(await answered(page, 'agile governance')).toBe('agile governance');
    await page.close();
  });

  it('our own pages have the colours that the reader chose', async () => {
    await world().request('changeSettings', { theme: 'dark' });
    for (const path of ['/popup.html?dark', '/options.html', '/sidepanel.html']) {
      const page = await openExtensionPage(world().running, path);
      await page.waitForSelector('main');
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(await until(paper, (colour) => colour === 'rgb(34, 33, 31)')).toBe('rgb(34, 33, 31)');
      await page.close();
    }
    await world().request('changeSettings', { theme: 'auto' });
  });

  it('notes nothing that there is not, nor what was open for a moment only', async () => {
    const page = await openExtensionPage(world().running, '/sidepanel.html#/entry/no-such-entry');
    await pause(1800);
    const popup = await openPopup(world());
    await popup.waitForSelector('input[role="combobox"]');
    await type(popup, 'gdpr');
    await answered(popup, 'gdpr');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.entry h2');
    await popup.keyboard.press('Escape');
    await pause(1500);
    const all = await noted(page);
    expect(all).not.toContain('no-such-entry');
    expect(all).not.toContain('gdpr');
    await atOnce(popup, [{ text: 'gdpr ', key: 'Enter' }]);
    expect(
      await until(
        () => noted(page),
        (list) => list.includes('gdpr'),
      ),
    ).toContain('gdpr');
    await popup.close();
    await page.close();
  });

  it('history says when nothing matches, shows new visits by itself, and puts back what was cleared', async () => {
    const panel = await openExtensionPage(world().running, '/sidepanel.html#/entry/pipl');
    expect(
      await until(
        () => noted(panel),
        (list) => list.includes('pipl'),
      ),
    ).toContain('pipl');
    await panel.evaluate(() => {
      location.hash = '#/history';
    });
    const rows = () => panel.evaluate(() => document.querySelectorAll('.visit').length);
    const before = await until(rows, (count) => count > 0);
    await world().inExtension(() => {
      const opening = indexedDB.open('pangzhu-library');
      opening.onsuccess = () => {
        opening.result
          .transaction('visits', 'readwrite')
          .objectStore('visits')
          .add({ entry: 'eu-ai-act', article: '5', at: Date.now() + 1000, page: null });
        opening.result.close();
      };
    });
    expect(await until(rows, (count) => count === before + 1)).toBe(before + 1);
    await panel.type('.history .filter', 'qqqq');
    const said = () => panel.evaluate(() => document.querySelector('.history [role="status"]')?.textContent ?? '');
    expect(await until(said, (text) => text !== '')).toBe('Nothing in the history matches.');
    await panel.keyboard.press('Escape');
    expect(await until(rows, (count) => count === before + 1)).toBe(before + 1);
    await panel.evaluate(() => (document.querySelector('.history .act') as HTMLElement).click());
    await panel.waitForSelector('.undo');
    expect(await noted(panel)).toEqual([]);
    expect(await focused(panel)).toBe('Undo');
    await panel.keyboard.press('Enter');
    expect(await until(rows, (count) => count === before + 1)).toBe(before + 1);
    expect(await noted(panel)).toContain('pipl');
    await panel.close();
  });

  it('draws a long history piece by piece', async () => {
    const panel = await openExtensionPage(world().running, '/sidepanel.html#/history');
    await panel.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('pangzhu-library');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('visits', 'readwrite');
            for (let i = 0; i < 1000; i++)
              writing.objectStore('visits').add({ entry: 'gdpr', article: null, at: Date.now() - i * 3_600_000, page: null });
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await panel.evaluate(() => location.reload());
    await pause(600);
    const rows = () => panel.evaluate(() => document.querySelectorAll('.visit').length);
    expect(await until(rows, (count) => count === 200)).toBe(200);
    await panel.evaluate(() => (document.querySelector('.more') as HTMLElement).click());
    expect(await until(rows, (count) => count === 400)).toBe(400);
    await panel.evaluate(() => (document.querySelector('.history .act') as HTMLElement).click());
    await panel.waitForSelector('.undo');
    await panel.close();
  });

  it('comes back to the list as it was left: its filters, and as far down', async () => {
    const page = await openExtensionPage(world().running, '/sidepanel.html#/browse');
    await page.setViewport({ width: 400, height: 700 });
    await page.waitForSelector('.letter');
    await page.select('.filters label:nth-child(1) select', 'person');
    const count = () => page.evaluate(() => document.querySelectorAll('.letter li').length);
    const people = await until(count, (all) => all < 1900);
    await page.evaluate(() => ([...document.querySelectorAll('.letters button')].at(-2) as HTMLElement).click());
    const top = () => page.evaluate(() => Math.round(document.activeElement?.getBoundingClientRect().top ?? -1));
    await pause(400);
    // Under the sticky head, or as far as the page goes; nowhere short of it.
    expect(await top()).toBeGreaterThan(40);
    expect(await top()).toBeLessThan(700);
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(1000);
    await page.evaluate(() => (document.querySelector('.letter:last-of-type .mention') as HTMLElement).click());
    await page.waitForSelector('.entry h2');
    await page.evaluate(() => history.back());
    await page.waitForSelector('.letter');
    expect(await count()).toBe(people);
    const now = () => page.evaluate(() => scrollY);
    expect(Math.abs((await until(now, (y) => Math.abs(y - before) < 40)) - before)).toBeLessThan(40);
    await page.close();
  });

  it('two quick changes of settings are two changes', async () => {
    const page = await openExtensionPage(world().running, '/options.html');
    await page.waitForSelector('.kind input');
    await page.evaluate(() => {
      const [first, second] = [...document.querySelectorAll<HTMLElement>('.kind input')];
      first?.click();
      second?.click();
    });
    await pause(600);
    const checked = () => page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('.kind input')].map((box) => box.checked));
    expect((await checked()).slice(0, 3)).toEqual([false, false, true]);
    await page.evaluate(() => location.reload());
    await pause(600);
    await page.waitForSelector('.kind input');
    expect((await checked()).slice(0, 3)).toEqual([false, false, true]);
    expect(await page.evaluate(() => document.querySelectorAll('.keys kbd').length)).toBe(4);
    await page.evaluate(() => {
      const [first, second] = [...document.querySelectorAll<HTMLElement>('.kind input')];
      first?.click();
      second?.click();
    });
    await pause(600);
    expect((await checked()).every(Boolean)).toBe(true);
    await page.close();
  });

  it('browses by letter and filters', async () => {
    const page = await openExtensionPage(world().running, '/sidepanel.html#/browse');
    await page.waitForSelector('.letter');
    const count = () => page.evaluate(() => document.querySelectorAll('.letter li').length);
    expect(await until(count, (all) => all > 1900)).toBeGreaterThan(1900);
    await page.select('.filters label:nth-child(1) select', 'law');
    const laws = await until(count, (all) => all < 1900);
    await page.select('.filters label:nth-child(2) select', 'EU');
    expect(await until(count, (all) => all < laws)).toBeLessThan(laws);
    await page.close();
  });

  it.each([
    '/popup.html',
    '/options.html',
    '#/',
    '#/entry/eu-ai-act/5',
    '#/entry/xue-lan',
    '#/page',
    '#/browse',
    '#/timeline',
    '#/history',
  ])('%s has nothing that axe finds wrong, nor anything wider than 320 px', async (path) => {
    const page = await openExtensionPage(world().running, path.startsWith('#') ? `/sidepanel.html${path}` : path);
    await page.setViewport({ width: 320, height: 700 });
    await pause(1200);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    // 380 px at 200 %.
    await page.setViewport({ width: 190, height: 400 });
    await pause(300);
    const zoomed = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(zoomed).toBeLessThanOrEqual(0);
    await page.close();
  });

  if (name === 'chromium') {
    it('answers from the bundled dataset when there is no database, and says so', async () => {
      const page = await openExtensionPage(world().running, '/options.html');
      const address = page.url().replace('options', 'popup');
      const script = await page.evaluateOnNewDocument(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('gone', 'InvalidStateError');
        };
      });
      await page.goto(address);
      await page.waitForSelector('input[role="combobox"]');
      await page.keyboard.type('agi');
      await until(
        () => names(page),
        (found) => found.length > 0,
        15_000,
      );
      expect(await page.evaluate(() => document.querySelector('.told')?.textContent)).toContain('The database is missing');
      await page.removeScriptToEvaluateOnNewDocument(script.identifier);
      await page.close();
    });

    it('answers while the background is gone', async () => {
      const page = await openExtensionPage(world().running, '/popup.html');
      await page.waitForSelector('input[role="combobox"]');
      const target = world()
        .running.browser.targets()
        .find((one) => one.type() === 'service_worker');
      await (await target?.worker())?.close();
      expect((await type(page, 'GDPR'))[0]).toBe('General Data Protection Regulation');
      await page.close();
    });
  }
};

inEachBrowser('looking up', define, { languages: 'en-GB' });
