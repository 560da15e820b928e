import { expect, it } from 'vitest';
import { hover, paintedCounts, pause, placeOf, settled, totalOf, waitForCards } from '../../scripts/page-driver';
import { articlePage, inEachBrowser, openExtensionPage } from './harness';

const text = articlePage('<p>薛澜主张敏捷治理，为人工智能风险构建步调失调。</p><p>薛澜又说，步调失调是敏捷治理的一部分。OpenAI 也在。</p>');
const DEFAULTS = {
  enabled: true,
  sitesOff: [],
  kinds: ['term', 'law', 'person', 'org', 'product', 'event'],
  mentions: 'all',
  basic: false,
  lang: null,
  theme: 'auto',
  hidden: [],
};

inEachBrowser('switches', (world, name) => {
  const expectMarks = async (page: Awaited<ReturnType<ReturnType<typeof world>['open']>>, count: number) => {
    // A tab that nobody looks at is not read.
    await page.bringToFront();
    // Time for marks that should not be there to come; then, time for what takes longer.
    await pause(600);
    await expect.poll(async () => totalOf(await paintedCounts(page)), { timeout: 8000 }).toBe(count);
  };
  const change = (settings: object) => world().request('changeSettings', settings);
  const badge = (page: { url: () => string }) =>
    world().inExtension(async (address) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      return tab?.id === undefined ? null : chrome.action.getBadgeText({ tabId: tab.id });
    }, page.url());

  it('turn marks off and on for a site, at once, without a trace', async () => {
    const page = await world().open({ html: text });
    const before = totalOf(await settled(page));
    expect(before).toBe(7);
    await expect.poll(() => badge(page), { timeout: 8000 }).toBe('4');
    const { host } = new URL(page.url());
    await change({ sitesOff: [host] });
    await expectMarks(page, 0);
    await expect.poll(() => badge(page), { timeout: 8000 }).toBe('');
    await page.bringToFront();
    await hover(page, '敏捷治理');
    await pause(700);
    expect(await page.evaluate(() => document.querySelector('pangzhu-cards'))).toBeNull();
    await change({ sitesOff: ['elsewhere.example'] });
    await expectMarks(page, before);
    await change(DEFAULTS);
    await page.close();
  });

  it('turn marks off everywhere', async () => {
    await change({ enabled: false });
    const page = await world().open({ html: text });
    await expectMarks(page, 0);
    await change(DEFAULTS);
    await expectMarks(page, 7);
    await page.close();
  });

  it('choose the kinds, the first mention only, and what everybody knows', async () => {
    const page = await world().open({ html: text });
    await settled(page);
    await change({ kinds: ['person'] });
    await expectMarks(page, 2);
    await change({ ...DEFAULTS, mentions: 'first' });
    await expectMarks(page, 4);
    await change({ ...DEFAULTS, basic: true });
    await expectMarks(page, 8);
    await change(DEFAULTS);
    await page.close();
  });

  it.each([
    ['en', 'agile governance', 'Checked'],
    ['zh-Hant', '敏捷治理', '核對於'],
    ['zh-Hans', '敏捷治理', '核对于'],
  ])('speak the language chosen: %s', async (lang, title, checked) => {
    await change({ lang });
    const page = await world().open({ html: text });
    await settled(page);
    await hover(page, '敏捷治理');
    const [card] = await waitForCards(world().running, page, 1);
    expect(card?.startsWith(title)).toBe(true);
    expect(card).toContain(checked);
    await change(DEFAULTS);
    await page.close();
  });

  it('are refused to web pages: what a page may ask is bounded and checked', async () => {
    const ask = (message: unknown) => world().inExtension((sent) => chrome.runtime.sendMessage(sent), message);
    expect(await ask({ name: 'match', data: { texts: 'no list', knowledge: null } })).toMatchObject({ ok: false });
    expect(await ask({ name: 'card', data: { entry: 'x', article: null, also: [], lang: 'fr' } })).toMatchObject({ ok: false });
    expect(await ask({ name: 'card', data: { entry: '__proto__', article: null, also: [], lang: 'en' } })).toMatchObject({
      ok: true,
      answer: null,
    });
    expect(await ask({ name: 'match', data: { texts: ['x'.repeat(2_100_000)], knowledge: null } })).toMatchObject({ ok: false });
  });

  it('stand in the popup and among the settings, with the counts of the page', async () => {
    const page = await world().open({ html: text });
    await settled(page);
    await pause(500);
    const tabId = await world().inExtension(
      async (address) => (await chrome.tabs.query({})).find((one) => one.url === address)?.id ?? -1,
      page.url(),
    );
    expect(await world().request('pageCounts', { tabId })).toMatchObject({
      ok: true,
      answer: { entries: 4, marks: 7, byKind: { term: 2, person: 1, org: 1 } },
    });
    const popup = await openExtensionPage(world().running, '/popup.html');
    await pause(800);
    const shown = await popup.evaluate(() => document.body.textContent ?? '');
    expect(shown).toMatch(name === 'chromium' ? /旁注/ : /旁注|Pangzhu/);
    expect(shown).toMatch(/\d{3} (条|entries)/);
    const options = await openExtensionPage(world().running, '/options.html');
    await options.waitForSelector('.kinds input');
    await options.evaluate(() => (document.querySelector('.kinds input') as HTMLInputElement).click());
    await pause(500);
    await page.bringToFront();
    await expectMarks(page, 3);
    await change(DEFAULTS);
    await options.close();
    await popup.close();
    await page.close();
  });
});

inEachBrowser('a hostile page', (world) => {
  const errorsOn = (page: Awaited<ReturnType<ReturnType<typeof world>['open']>>) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/404|favicon/.test(message.text())) errors.push(message.text());
    });
    return errors;
  };

  it('that sets traps in every prototype is read all the same, and hears nothing of it', async () => {
    const page = await world().open('hostile.html');
    const errors = errorsOn(page);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('pangzhu-term')?.size ?? 0), { timeout: 8000 }).toBe(2);
    const point = await page.evaluate(() => {
      const box = (document.querySelectorAll('p')[0] as HTMLElement).offsetTop;
      return { x: 8 + 16 * 5, y: box + 10 };
    });
    await page.mouse.move(point.x + 30, point.y + 100);
    await page.mouse.move(point.x, point.y, { steps: 5 });
    await pause(1500);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('pangzhu-cards');
    expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('that clears the highlight registry gets the marks back', async () => {
    const page = await world().open({ html: text });
    const before = totalOf(await settled(page));
    await page.evaluate(() => CSS.highlights.clear());
    await pause(1500);
    expect(totalOf(await paintedCounts(page))).toBe(before);
    await page.close();
  });

  it('that throws our element out loses the card, and the next one opens', async () => {
    const page = await world().open({ html: text });
    await settled(page);
    const first = await placeOf(page, '敏捷治理');
    await page.mouse.click(first.x, first.y);
    await waitForCards(world().running, page, 1);
    await page.evaluate(() => document.querySelector('pangzhu-cards')?.remove());
    const second = await placeOf(page, '步调失调');
    await page.mouse.click(second.x, second.y);
    expect((await waitForCards(world().running, page, 1))[0]).toContain('步调失调');
    await page.close();
  });

  it('that floods the observer with changes stays quick, and is read in the end', async () => {
    const page = await world().open({ html: articlePage('<p>敏捷治理</p><p id="flood">…</p>') });
    await settled(page);
    const frames = await page.evaluate(async () => {
      const flood = document.querySelector('#flood') as HTMLElement;
      const end = performance.now() + 3000;
      let count = 0;
      while (performance.now() < end) {
        for (let i = 0; i < 300; i++) flood.textContent = `薛澜 ${i}`;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        count++;
      }
      return count;
    });
    expect(frames).toBeGreaterThan(60);
    await pause(1000);
    expect(totalOf(await paintedCounts(page))).toBe(2);
    await page.close();
  });
});
