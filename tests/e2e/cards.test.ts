import { expect, it } from 'vitest';
import { cardTexts, hover, pause, placeOf, settled, waitForCards } from '../../scripts/page-driver';
import { articlePage, inEachBrowser, type World } from './harness';

const text = articlePage(`
  <p id="first">薛澜主张敏捷治理，为人工智能风险构建步调失调。</p>
  <p>《个人信息保护法》第二十四条规定自动化决策。</p>
  <p>全球人工智能治理与<a href="#somewhere">主权人工智能</a>。</p>
  <p id="wrap" style="width:6em">……………薛澜谈生成式人工智能服务管理暂行办法</p>
  <div style="height:120vh"></div><p style="text-align:right">OpenAI 与 DeepSeek</p><div style="height:40vh"></div>`);

async function tellTabs(world: World, message: unknown): Promise<void> {
  await world.inExtension(async (told) => {
    for (const tab of await chrome.tabs.query({}))
      if (tab.id !== undefined) await chrome.tabs.sendMessage(tab.id, told).catch(() => undefined);
  }, message);
}

const theme = (root: ShadowRoot | null) => (root?.querySelector('.root') as HTMLElement | null)?.dataset['theme'];

inEachBrowser('cards', (world, name) => {
  const open = async (size?: { width: number; height: number; touch?: boolean }) => {
    const page = await world().open({ html: text }, size);
    await settled(page);
    return page;
  };

  it('open on a word that the pointer rests on, with names, summary, facts, excerpts and relations', async () => {
    const page = await open();
    await hover(page, '敏捷治理');
    const [card] = await waitForCards(world().running, page, 1);
    await pause(900);
    expect(await cardTexts(world().running, page), 'and stays there').toHaveLength(1);
    for (const part of ['敏捷治理', 'agile governance', '领域', '原文摘录', '观察者网', '2025年12月', '关联', '核对于'])
      expect(card).toContain(part);
    await page.close();
  });

  it('do not open while the pointer sweeps over words, and close when it has left', async () => {
    const page = await open();
    const from = await placeOf(page, '薛澜');
    await page.mouse.move(from.x - 20, from.y);
    await page.mouse.move(from.x + 300, from.y, { steps: 12 });
    await page.mouse.move(from.x + 300, from.y + 200);
    await pause(700);
    expect(await cardTexts(world().running, page)).toEqual([]);
    await hover(page, '敏捷治理');
    await waitForCards(world().running, page, 1);
    await page.mouse.move(2, 2);
    await waitForCards(world().running, page, 0);
    await hover(page, '敏捷治理');
    await waitForCards(world().running, page, 1);
    await page.keyboard.press('Escape');
    await waitForCards(world().running, page, 0);
    await page.mouse.move(2, 2);
    await hover(page, '敏捷治理');
    await waitForCards(world().running, page, 1);
    await page.close();
  });

  it('follow their words when the box around them scrolls', async () => {
    const page = await world().open({
      html: articlePage(
        '<div id="box" style="height:200px;overflow:auto;margin-top:100px"><p style="margin-top:90px">敏捷治理</p><div style="height:900px"></div></div>',
      ),
    });
    await settled(page);
    await hover(page, '敏捷治理');
    await waitForCards(world().running, page, 1);
    const top = () => world().running.inCards(page, (root) => Math.round(root?.querySelector('.card')?.getBoundingClientRect().top ?? -1));
    await pause(300);
    const before = await top();
    await page.evaluate(() => document.querySelector('#box')?.scrollBy(0, 40));
    await expect.poll(top).toBe(before - 40);
    await page.close();
  });

  it('stay while the pointer travels to them, across other words too', async () => {
    const page = await open();
    await hover(page, '敏捷治理');
    await waitForCards(world().running, page, 1);
    const box = await world().running.inCards(page, (root) => {
      const { x, y, width, height } = (root?.querySelector('.card') as Element).getBoundingClientRect();
      return { x, y, width, height };
    });
    await page.mouse.move(box.x + box.width - 40, box.y + 60, { steps: 25 });
    await pause(600);
    expect((await cardTexts(world().running, page))[0]).toContain('agile governance');
    await page.close();
  });

  it('open at the article that a citation names, told as our digest', async () => {
    const page = await open();
    await hover(page, '第二十四条');
    const [card] = await waitForCards(world().running, page, 1);
    expect(card).toContain('第24条');
    expect(card).toContain('编者概括，非法律原文');
    await page.close();
  });

  it('open by click and stay; a click elsewhere closes them', async () => {
    const page = await open();
    const point = await placeOf(page, '步调失调');
    await page.mouse.click(point.x, point.y);
    await waitForCards(world().running, page, 1);
    await page.mouse.move(5, 5);
    await pause(600);
    await waitForCards(world().running, page, 1);
    await page.mouse.click(5, 300);
    await waitForCards(world().running, page, 0);
    await page.close();
  });

  it('leave a click on a link to the page', async () => {
    const page = await open();
    const point = await placeOf(page, '主权人工智能');
    await page.mouse.click(point.x, point.y);
    await expect.poll(() => new URL(page.url()).hash).toBe('#somewhere');
    await page.close();
  });

  it('open inside cards, go on in place and back', async () => {
    const page = await open();
    const point = await placeOf(page, '敏捷治理');
    await page.mouse.click(point.x, point.y);
    await waitForCards(world().running, page, 1);
    const mark = await world().running.inCards(page, (root) => {
      const box = (root?.querySelector('.mark') as Element).getBoundingClientRect();
      return { x: box.x + 5, y: box.y + box.height / 2 };
    });
    await page.mouse.move(mark.x - 3, mark.y + 30);
    await page.mouse.move(mark.x, mark.y, { steps: 5 });
    expect((await waitForCards(world().running, page, 2))[1]).toContain('薛澜');
    await page.keyboard.press('Escape');
    await waitForCards(world().running, page, 1);
    await world().running.inCards(page, (root) => (root?.querySelector('.go') as HTMLElement).click());
    await pause(300);
    const [went] = await waitForCards(world().running, page, 1);
    expect(went?.startsWith('敏捷治理')).toBe(false);
    await world().running.inCards(page, (root) => (root?.querySelector('[aria-label="返回"]') as HTMLElement).click());
    await pause(300);
    expect((await waitForCards(world().running, page, 1))[0]?.startsWith('敏捷治理')).toBe(true);
    await page.close();
  });

  it('pinned, stay through clicks elsewhere and scrolling, beside other cards', async () => {
    const page = await open();
    const point = await placeOf(page, '敏捷治理');
    await page.mouse.click(point.x, point.y);
    await waitForCards(world().running, page, 1);
    await world().running.inCards(page, (root) => (root?.querySelector('[aria-label="固定"]') as HTMLElement).click());
    await page.mouse.click(5, 300);
    await page.evaluate(() => scrollTo(0, 2000));
    await hover(page, 'DeepSeek');
    expect((await waitForCards(world().running, page, 2)).map((card) => card.slice(0, 4))).toEqual(['敏捷治理', expect.any(String)]);
    await page.close();
  });

  it('work by keyboard alone: next and previous mark, Enter, Tab inside, Escape, focus back', async () => {
    const page = await open();
    await page.evaluate(() => {
      (document.querySelector('#first') as HTMLElement).tabIndex = 0;
      (document.querySelector('#first') as HTMLElement).focus();
    });
    await page.bringToFront();
    await tellTabs(world(), { tell: 'step', direction: 1 });
    await tellTabs(world(), { tell: 'step', direction: 1 });
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('pangzhu-current')?.size)).toBe(1);
    await page.bringToFront();
    await page.keyboard.press('Enter');
    expect((await waitForCards(world().running, page, 1))[0]).toContain('敏捷治理');
    const focusedIn = () => world().running.inCards(page, (root) => root?.activeElement?.className ?? null);
    expect(await focusedIn()).toBe('card');
    const stops = new Set<string | null>();
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      stops.add(await focusedIn());
    }
    expect(stops.has(null), 'Tab never leaves the card').toBe(false);
    expect(stops.size).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    await waitForCards(world().running, page, 0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('first');
    await tellTabs(world(), { tell: 'step', direction: -1 });
    await page.bringToFront();
    await page.keyboard.press('Enter');
    expect((await waitForCards(world().running, page, 1))[0]).toContain('薛澜');
    await page.close();
  });

  it('open by touch, as a sheet on a narrow screen', async () => {
    const page = await open({ width: 390, height: 740, touch: true });
    const point = await placeOf(page, '敏捷治理');
    await page.touchscreen.tap(point.x, point.y);
    await waitForCards(world().running, page, 1);
    const box = await world().running.inCards(page, (root) => {
      const { left, right, bottom } = (root?.querySelector('.card') as Element).getBoundingClientRect();
      return { left, right, bottom: Math.round(bottom), width: innerWidth, height: innerHeight };
    });
    expect(box.left).toBe(0);
    expect(Math.round(box.right)).toBe(box.width);
    expect(box.bottom).toBe(box.height);
    await page.close();
  });

  it.each([
    ['light', '#fff', 'light'],
    ['dark', '#111', 'dark'],
  ])('are %s on a page that is', async (_, background, expected) => {
    const page = await world().open({ html: articlePage('<p>敏捷治理</p>').replace('</style>', `body{background:${background}}</style>`) });
    await settled(page);
    await hover(page, '敏捷治理');
    await waitForCards(world().running, page, 1);
    expect(await world().running.inCards(page, theme)).toBe(expected);
    await page.close();
  });

  it.each([
    [1000, 760, 0],
    [1000, 760, 0.99],
    [700, 420, 0.5],
    [540, 560, 0.2],
  ])('stand wholly inside a viewport of %i × %i', async (width, height, across) => {
    const words = ['敏捷治理', '步调失调', '薛澜', '欧盟'];
    const page = await world().open(
      {
        html: `<!doctype html><meta charset="utf-8"><body style="margin:0;font:16px serif">${words.map((word, i) => `<p style="position:absolute;margin:0;top:${[0, 33, 66, 96][i]}vh;left:${across * 90}vw;white-space:nowrap">${word}</p>`).join('')}`,
      },
      { width, height },
    );
    await settled(page);
    for (const word of words) {
      const point = await page.evaluate((wanted) => {
        const box = [...document.querySelectorAll('p')].find((p) => p.textContent === wanted)?.getBoundingClientRect() as DOMRect;
        return { x: box.x + 6, y: box.y + 8 };
      }, word);
      await page.mouse.click(point.x, point.y);
      await waitForCards(world().running, page, 1);
      await pause(150);
      const box = await world().running.inCards(page, (root) => {
        const { left, top, right, bottom } = (root?.querySelector('.card') as Element).getBoundingClientRect();
        return { left, top, right, bottom };
      });
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
      await page.keyboard.press('Escape');
      await waitForCards(world().running, page, 0);
    }
    await page.close();
  });

  it('stop marking an entry when asked, and mark it again', async () => {
    const page = await open();
    const marks = () => page.evaluate(() => CSS.highlights.get('pangzhu-term')?.size ?? 0);
    const before = await marks();
    const point = await placeOf(page, '步调失调');
    await page.mouse.click(point.x, point.y);
    await waitForCards(world().running, page, 1);
    const press = () => world().running.inCards(page, (root) => (root?.querySelectorAll('.act')[1] as HTMLElement).click());
    await press();
    await expect.poll(marks, { timeout: 8000 }).toBe(before - 1);
    await world().request('changeSettings', { hidden: [] });
    await expect.poll(marks, { timeout: 8000 }).toBe(before);
    await page.close();
  });

  it('open in a fullscreen element, on top of it', async () => {
    const page = await world().open({ html: articlePage('<div id="stage" style="background:#fff"><p>敏捷治理</p></div>') });
    await settled(page);
    await page.evaluate(() => {
      const stage = document.querySelector('#stage') as HTMLElement;
      stage.addEventListener('click', () => void stage.requestFullscreen(), { once: true });
    });
    const stage = await placeOf(page, '敏捷治理');
    await page.mouse.click(stage.x + 200, stage.y);
    await pause(900);
    const full = await page.evaluate(() => document.fullscreenElement?.id ?? null);
    if (full === null) return; // A browser without a window may refuse.
    await hover(page, '敏捷治理');
    await waitForCards(world().running, page, 1);
    expect(await page.evaluate(() => document.querySelector('pangzhu-cards')?.matches(':popover-open'))).toBe(true);
    await page.close();
  });

  it('open on text inside an open shadow root', async () => {
    const page = await world().open('odd-markup.html');
    await settled(page);
    const point = await page.evaluate(() => {
      const host = document.querySelector('#shadowhost') as HTMLElement;
      host.scrollIntoView({ block: 'center' });
      const box = (host.shadowRoot?.querySelector('p') as Element).getBoundingClientRect();
      return { x: box.x + 20, y: box.y + box.height / 2 };
    });
    await page.mouse.click(point.x, point.y);
    expect((await waitForCards(world().running, page, 1))[0]).toContain('agile governance');
    await page.close();
  });

  if (name === 'chromium') {
    it('open on a screen with two device pixels to one of ours', async () => {
      const page = await open();
      await page.setViewport({ width: 900, height: 700, deviceScaleFactor: 2 });
      await hover(page, '敏捷治理');
      await waitForCards(world().running, page, 1);
      await page.close();
    });

    it('keep pace with zoom', async () => {
      const page = await open();
      await page.evaluate(() => {
        document.documentElement.style.zoom = '2';
      });
      await hover(page, '敏捷治理');
      await waitForCards(world().running, page, 1);
      const inside = await world().running.inCards(page, (root) => {
        const box = (root?.querySelector('.card') as Element).getBoundingClientRect();
        return box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1 && box.left >= 0 && box.top >= 0;
      });
      expect(inside).toBe(true);
      await page.close();
    });
  }
});
