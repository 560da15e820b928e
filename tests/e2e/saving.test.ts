import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { hover, settled, waitForCards } from '../../scripts/page-driver';
import type { SnippetRow } from '../../src/store/library-schema';
import { inEachBrowser } from './harness';
import { boxText, click, eventually, painted, savedBy, select, stored, tell } from './saving-steps';

inEachBrowser('saving', (world) => {
  const opened: Page[] = [];
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  async function open(address: string): Promise<Page> {
    const page = await world().open(address);
    opened.push(page);
    await settled(page, 300, 3000);
    return page;
  }
  const save = (page: Page): Promise<SnippetRow> => savedBy(world(), () => tell(world(), page.url(), { tell: 'save' }));
  const rowOf = async (id: string): Promise<SnippetRow | undefined> => (await stored(world())).find((row) => row.id === id);

  it.each<[string, string, string]>([
    ['blocks of div alone, without what is hidden in them', '#divs', '只有方块的页面：\n第一段讲备案，第二段讲评估。'],
    ['an element without a box', '#shell', '没有盒子的外壳里的字也要能收藏。'],
    ['a table, cell by cell', '#table', '模型\t备案号\n甲一号\t京备〇〇一'],
    ['ruby, without its readings', '#ruby', '敏捷治理写在注音下面，收藏时注音要略去。'],
    ['broken lines, as they are shown', '#broken', '第一行\n第二行 源码里换了行'],
    ['preformatted text, with every blank', '#pre', '第一条  保留空格\n第二条\t保留换行'],
    ['an editable region', '#edit', '读者正在写的文字也可以收藏。'],
    ['a shadow root', '#shadow >>> #inside', '影子根里的这一句也能收藏和标出。'],
    ['the second of two like sentences', '#again', '重复的一句话。'],
  ])('keeps %s', async (_, selector, text) => {
    const page = await open('saving-odd.html');
    await select(page, selector);
    const row = await save(page);
    expect(row.text).toBe(text);
    expect(row.anchor).not.toBeNull();
  });

  it('keeps title, author and date of the page, and where each is from', async () => {
    const page = await open('saving-odd.html');
    await select(page, '#divs', '只有');
    expect((await save(page)).work?.fields).toMatchObject({
      title: { value: '开源模型与备案', origin: 'json-ld' },
      authors: { value: ['林一舟'], origin: 'json-ld' },
      published: { value: '2026-03-04T08:30:00+08:00', origin: 'json-ld' },
    });
  });

  it('keeps what is selected in a field, without a place', async () => {
    const page = await open('saving-odd.html');
    await page.evaluate(() => {
      const area = document.querySelector('#area') as HTMLTextAreaElement;
      area.focus();
      area.setSelectionRange(0, 8);
    });
    const { text, anchor } = await save(page);
    expect([text, anchor]).toEqual(['输入框里的文字没', null]);
  });

  it('keeps a sentence of an inner frame with the title of the page', async () => {
    const page = await open('saving-odd.html');
    await page.evaluate(() => document.querySelector('iframe')?.focus());
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await frame?.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#inner') as Element));
    const row = await savedBy(world(), () => tell(world(), page.url(), { tell: 'save' }, true));
    expect(row.text).toBe('同源框架里的一句话，也该找得回来。');
    expect(row.anchor?.frame).toBe('about:srcdoc');
    expect(row.work?.fields.title?.value).toBe('开源模型与备案');
  });

  it('shows what was saved when the page is opened again, under an address with tracking too', async () => {
    const page = await open('saving-odd.html');
    const before = await painted(page);
    await select(page, '#broken', '第一行');
    await save(page);
    await eventually(async () => (await painted(page)) > before);
    await page.goto(`${page.url()}?utm_source=letter`);
    await eventually(async () => (await painted(page)) > before);
    if (world().name !== 'chromium') return;
    const twins = await page.evaluate(() =>
      [...(CSS.highlights.get('pangzhu-saved') ?? [])]
        .map((range) => range.startContainer.parentElement?.id)
        .filter((id) => id === 'twice' || id === 'again'),
    );
    expect(twins).toEqual(['again']);
  });

  it('saves by the button beside what was selected, and keeps note and tags as they are typed', async () => {
    const page = await open('demo');
    const box = await page.evaluate(() => {
      const { x, y } = (document.querySelectorAll('p')[2] as Element).getBoundingClientRect();
      return { x, y };
    });
    await page.mouse.move(box.x + 4, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 14, { steps: 6 });
    await page.mouse.up();
    const { id, text } = await savedBy(world(), () => click(world(), page, '.save-button'));
    expect(text.length).toBeGreaterThan(8);
    expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(8);
    await click(world(), page, '.note-field');
    await page.keyboard.type('note 1');
    await eventually(async () => (await rowOf(id))?.note === 'note 1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('later,tag2');
    await page.keyboard.press('Enter');
    await eventually(async () => (await rowOf(id))?.tags.join() === 'later,tag2');
  });

  it('goes into the note when the key is pressed again, and Escape gives the focus back', async () => {
    const page = await open('demo');
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'own';
      document.body.prepend(field);
      field.focus({ preventScroll: true });
    });
    await select(page, 'p', null);
    await page.evaluate(() => document.querySelector<HTMLElement>('#own')?.focus({ preventScroll: true }));
    await select(page, 'p', null);
    const { id } = await save(page);
    await eventually(() => boxText(world(), page));
    await tell(world(), page.url(), { tell: 'save' });
    await eventually(() => world().running.inCards(page, (root) => root?.activeElement?.classList.contains('note-field')));
    await page.bringToFront();
    await page.keyboard.type('second press');
    await eventually(async () => (await rowOf(id))?.note === 'second press');
    await page.keyboard.press('Escape');
    await eventually(async () => (await boxText(world(), page)) === '');
  });

  it('saves what is selected next while the note of the first is still open', async () => {
    const page = await open('demo');
    await select(page, 'p:nth-of-type(3)', null);
    const first = await save(page);
    await eventually(() => boxText(world(), page));
    await select(page, 'p:nth-of-type(4)', null);
    const second = await save(page);
    expect(second.text).not.toBe(first.text);
    await eventually(async () => (await boxText(world(), page)).includes(second.text.slice(0, 8)));
  });

  it('says to select something where nothing is selected, and saves nothing', async () => {
    const page = await open('demo');
    const before = (await stored(world())).length;
    await tell(world(), page.url(), { tell: 'save' });
    await eventually(async () => (await boxText(world(), page)).includes('先选中一些文字'));
    expect((await stored(world())).length).toBe(before);
  });

  it('saves an entry, and one of its excerpts with its source, from a card; undo takes out', async () => {
    const page = await open('demo');
    await hover(page, '敏捷治理');
    await waitForCards(world().running, page, 1);
    const entry = await savedBy(world(), () => click(world(), page, '.card .head .icon'));
    expect(entry).toMatchObject({ source: 'entry', entries: ['agile-governance'], work: null, anchor: null });
    expect(entry.seenOn?.address).toBe(page.url());
    const excerpt = await savedBy(world(), () => click(world(), page, '.card blockquote .save'));
    expect(excerpt.source).toBe('excerpt');
    expect(excerpt.work?.fields.title?.origin).toBe('entry');
    await eventually(() => boxText(world(), page));
    await click(world(), page, '.note-card .foot .act');
    await eventually(async () => (await rowOf(excerpt.id)) === undefined);
  });

  it('leaves the page as it was', async () => {
    const page = await open('saving-odd.html');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await select(page, '#ruby');
    const selected = await page.evaluate(() => getSelection()?.toString());
    await save(page);
    await eventually(() => boxText(world(), page));
    const after = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      copy.querySelector('pangzhu-cards')?.remove();
      return [copy.outerHTML, getSelection()?.toString()];
    });
    expect(after).toEqual([before, selected]);
  });
});
