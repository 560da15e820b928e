import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { seedFolder } from '../../data/seeds';
import { findBrowser } from '../../scripts/browsers';
import { ROOT } from '../../scripts/build';
import { hover, paintedCounts, paintedTexts, pause, settled, totalOf, waitForCards } from '../../scripts/page-driver';
import { serve } from '../../scripts/static-server';
import { textPage } from '../../scripts/text-page';
import { detectLang } from '../../src/text/script';
import { articlePage, inEachBrowser } from './harness';

/** Everything of a page that is not ours to change: its nodes, its boxes, its selection, its focus. */
const snapshot = () => {
  const host = document.querySelector('pangzhu-cards');
  const boxes = [...document.querySelectorAll('*')]
    .filter((element) => element !== host)
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, Math.round(x * 100), Math.round(y * 100), Math.round(width * 100), Math.round(height * 100)].join(' ');
    });
  const copy = document.documentElement.cloneNode(true) as Element;
  copy.querySelector('pangzhu-cards')?.remove();
  const selection = getSelection();
  return {
    html: copy.outerHTML,
    boxes,
    selected: selection?.toString(),
    focused: document.activeElement?.id ?? null,
    scroll: scrollY,
    globals: Object.keys(window).filter((key) => /pangzhu/i.test(key)),
  };
};

inEachBrowser('reading', (world, name) => {
  it('marks every kind of entry on the demo article', async () => {
    const page = await world().open('demo');
    const counts = await settled(page);
    for (const kind of ['term', 'law', 'person', 'org', 'product', 'event']) expect(counts[kind], kind).toBeGreaterThan(0);
    await page.close();
  });

  it.each([
    ['the demo', 'docs/demo/article.html', '步调失调', 50],
    ['a page of odd markup', 'tests/fixtures/pages/odd-markup.html', '步调失调', 10],
  ])('leaves text, nodes, boxes, selection, focus and globals of %s as they were', async (_, path, word, least) => {
    const plain = await puppeteer.launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath: findBrowser(name) as string,
      ...(name === 'chromium'
        ? {
            args: [
              '--no-sandbox',
              '--disable-gpu',
              '--hide-scrollbars',
              '--lang=zh-CN',
              '--accept-lang=zh-CN',
              '--force-color-profile=srgb',
            ],
          }
        : { extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN' } }),
    });
    const server = await serve(ROOT);
    const address = `${server.address}/${path}`;
    const prepare = () => {
      const field = document.createElement('input');
      field.id = 'field';
      document.body.append(field);
      field.focus({ preventScroll: true });
      getSelection()?.selectAllChildren(document.querySelector('h2, #table') as Element);
    };
    try {
      const without = await plain.newPage();
      await without.setViewport({ width: 1000, height: 760 });
      await without.goto(address);
      await without.evaluate(prepare);
      const before = await without.evaluate(snapshot);

      const page = await world().running.newPage(address);
      await page.evaluate(prepare);
      expect(totalOf(await settled(page))).toBeGreaterThan(least);
      await hover(page, word);
      await waitForCards(world().running, page, 1);
      await page.mouse.move(2, 2);
      await waitForCards(world().running, page, 0);
      await page.evaluate(() => scrollTo(0, 0));
      expect(await page.evaluate(snapshot)).toEqual(before);
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
      await page.close();
    } finally {
      await plain.close();
      await server.close();
    }
  });

  it('reads odd markup as a reader sees it', async () => {
    const page = await world().open('odd-markup.html');
    await settled(page);
    const seen = await page
      .evaluate(() => {
        const found: Record<string, number> = {};
        const highlights = ['term', 'person'].flatMap((kind) => [...(CSS.highlights.get(`pangzhu-${kind}`) ?? [])]);
        for (const range of highlights) {
          const node = range.startContainer.parentElement;
          const root = node?.getRootNode();
          const id = root instanceof ShadowRoot ? root.host.id : (node?.closest('[id]')?.id ?? 'body');
          found[id] = (found[id] ?? 0) + 1;
        }
        return found;
      })
      .catch(() => null);
    // Firefox lets no page look into another's highlights; there the number must do.
    const expected = {
      inline: 2,
      ruby: 1,
      br: 1,
      table: 1,
      linkblock: 2,
      mixed: 5,
      space: 2,
      broken: 1,
      custom: 1,
      shadowhost: 1,
      body: 2,
    };
    if (name === 'chromium') expect(seen).toEqual(expected);
    else expect(totalOf(await paintedCounts(page))).toBe(Object.values(expected).reduce((a, b) => a + b));
    await page.close();
  });

  it('reads what was hidden once it is shown', async () => {
    const page = await world().open({ html: articlePage('<p>步调失调</p><div id="more" style="display:none"><p>敏捷治理</p></div>') });
    expect(totalOf(await settled(page))).toBe(1);
    await page.evaluate(() => (document.querySelector('#more') as HTMLElement).style.removeProperty('display'));
    await expect.poll(async () => totalOf(await paintedCounts(page)), { timeout: 5000 }).toBe(2);
    await page.close();
  });

  it('paints what is near the screen where marks are many, all the way down and back', async () => {
    const many = Array.from({ length: 1500 }, (_, place) => `<p>第${place}段：薛澜谈步调失调</p>`).join('');
    const page = await world().open({ html: articlePage(many) });
    const total = totalOf(await settled(page));
    expect(total).toBeGreaterThan(20);
    expect(total).toBeLessThan(1000);
    for (const place of [1499, 700, 0]) {
      await hover(page, `第${place}段`);
      await expect.poll(async () => totalOf(await paintedCounts(page)), { timeout: 5000 }).toBeGreaterThan(20);
      expect(totalOf(await paintedCounts(page))).toBeLessThan(1000);
      await page.mouse.move(2, 2);
      const point = await page.evaluate((n) => {
        const text = document.querySelectorAll('p')[n]?.firstChild as Text;
        const range = document.createRange();
        range.setStart(text, text.data.indexOf('薛'));
        range.setEnd(text, text.data.indexOf('薛') + 2);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, place);
      await page.mouse.click(point.x, point.y);
      expect((await waitForCards(world().running, page, 1))[0]).toContain('薛澜');
      await page.keyboard.press('Escape');
      await waitForCards(world().running, page, 0);
    }
    await page.close();
  });

  it('reads frames', async () => {
    const page = await world().open('odd-markup.html');
    await settled(page);
    const frame = page.frames().find((one) => one.parentFrame() !== null);
    await expect.poll(() => frame?.evaluate(() => CSS.highlights.get('pangzhu-term')?.size), { timeout: 5000 }).toBe(1);
    await page.close();
  });

  it('follows what the page adds, edits and removes within a second', async () => {
    const page = await world().open({ html: articlePage('<div id="list"><p>步调失调</p></div>') });
    const count = async () => {
      await pause(1000);
      return totalOf(await paintedCounts(page));
    };
    expect(totalOf(await settled(page))).toBe(1);
    await page.evaluate(() => document.querySelector('#list')?.insertAdjacentHTML('beforeend', '<p id="new">薛澜谈敏捷治理</p>'));
    expect(await count()).toBe(3);
    await page.evaluate(() => {
      ((document.querySelector('#new') as Element).firstChild as Text).data = '薛澜';
    });
    expect(await count()).toBe(2);
    await page.evaluate(() =>
      document
        .querySelector('#new')
        ?.replaceChildren('说的是', Object.assign(document.createElement('b'), { textContent: '敏捷' }), '治理'),
    );
    expect(await count()).toBe(2);
    await page.evaluate(() => document.querySelector('#list')?.replaceChildren());
    expect(await count()).toBe(0);
    await page.close();
  });

  it('starts over when a page becomes another under the same document', async () => {
    const page = await world().open({ html: articlePage('<main><p>杰弗里·辛顿获奖。辛顿说</p></main>') });
    expect(totalOf(await settled(page))).toBe(2);
    await page.evaluate(() => {
      history.pushState({}, '', '/another');
      document.querySelector('main')?.replaceChildren(Object.assign(document.createElement('p'), { textContent: '辛顿说步调失调' }));
    });
    await pause(1000);
    expect(totalOf(await paintedCounts(page)), 'a surname of the page before means nobody here').toBe(1);
    await page.close();
  });

  it('lights a short name up once a later part of the page gives the full one', async () => {
    const page = await world().open({ html: articlePage('<div id="list"><p>辛顿说</p></div>') });
    await pause(800);
    expect(totalOf(await paintedCounts(page))).toBe(0);
    await page.evaluate(() => document.querySelector('#list')?.insertAdjacentHTML('beforeend', '<p>杰弗里·辛顿</p>'));
    await expect.poll(async () => totalOf(await paintedCounts(page)), { timeout: 5000 }).toBe(2);
    await page.close();
  });

  describe.skipIf(seedFolder() === null)('the five seeds', () => {
    const folder = seedFolder() ?? '';
    const seeds = seedFolder() === null ? [] : readdirSync(folder).sort();
    it.each(seeds)('%s', async (file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const page = await world().open({ html: textPage(file, text, detectLang(text)) });
      expect(totalOf(await settled(page))).toBeGreaterThan(60);
      if (name === 'chromium') expect((await paintedTexts(page)).map((mark) => mark.text)).toContain(/薛澜|欧盟|歐盟/.exec(text)?.[0]);
      await page.close();
    });
  });
});
