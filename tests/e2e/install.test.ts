import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../../scripts/browsers';
import { OUTPUT } from '../../scripts/build';
import { hover, paintedCounts, pause, settled, totalOf, waitForCards } from '../../scripts/page-driver';
import type { PackHeader } from '../../src/pack/format';
import type { PackStatus } from '../../src/store/pack-shelf';
import { articlePage, enter, type World } from './harness';
import { boxText, click, eventually, select, stored, tell } from './saving-steps';

const text = articlePage('<p>薛澜主张敏捷治理，为人工智能风险构建步调失调。</p>');
const temporary: string[] = [];
const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-install-'));
  temporary.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const status = async (world: World): Promise<PackStatus> => (await world.request('status', {})).answer as PackStatus;

async function statusSoon(world: World, wanted: Partial<PackStatus>): Promise<PackStatus> {
  let last = await status(world);
  for (let i = 0; i < 50; i++) {
    if (Object.entries(wanted).every(([key, value]) => last[key as keyof PackStatus] === value)) return last;
    await pause(100);
    last = await status(world);
  }
  return last;
}

/** Gives a copy of the extension another pack: one whose summary of 敏捷治理 says something else. */
function renewPack(extension: string): string {
  const path = join(extension, 'pack/entries.json.gz');
  const packed = JSON.parse(gunzipSync(readFileSync(path)).toString()) as { entries: { id: string; summary: string[] }[] };
  for (const entry of packed.entries) if (entry.id === 'agile-governance') entry.summary = ['新版词库里的说明文字。', 'A new text.'];
  const content = gzipSync(JSON.stringify(packed));
  writeFileSync(path, content);
  const headerPath = join(extension, 'pack/pack.json');
  const header = JSON.parse(readFileSync(headerPath, 'utf8')) as PackHeader;
  const version = 'feedfacefeedface';
  writeFileSync(
    headerPath,
    JSON.stringify({
      ...header,
      version,
      entries: { bytes: content.byteLength, sha256: createHash('sha256').update(content).digest('hex') },
    }),
  );
  return version;
}

async function reads(world: World): Promise<void> {
  const page = await world.open({ html: text });
  expect(totalOf(await settled(page))).toBe(3);
  await page.close();
}

describe.each(BROWSERS.map((name) => ({ name })))('installing in $name', ({ name }) => {
  const copyExtension = (): string => {
    const folder = join(makeFolder(), 'extension');
    cpSync(OUTPUT[name], folder, { recursive: true });
    return folder;
  };

  it('puts the pack into the database and reads from there', async () => {
    const { world, leave } = await enter({ name });
    await reads(world);
    expect(await statusSoon(world, { source: 'installed' })).toMatchObject({ source: 'installed', problem: null });
    await leave();
  });

  it('killed at any moment of it, repairs itself at the next start and reads meanwhile', async () => {
    const profile = makeFolder();
    for (const afterMs of [0, 40, 90, 160, 300]) {
      const { world, leave } = await enter({ name, profile });
      const page = world.open({ html: text }).catch(() => undefined);
      await pause(afterMs);
      world.running.browser.process()?.kill('SIGKILL');
      await page;
      await leave().catch(() => undefined);
      await pause(300);
    }
    const { world, leave } = await enter({ name, profile });
    await reads(world);
    expect(await statusSoon(world, { source: 'installed' })).toMatchObject({ source: 'installed', problem: null });
    await leave();
  });

  it('gives way to a newer pack without a gap', async () => {
    const profile = makeFolder();
    const extension = copyExtension();
    const first = await enter({ name, profile, extension });
    await reads(first.world);
    const before = await statusSoon(first.world, { source: 'installed' });
    await first.leave();

    const version = renewPack(extension);
    const second = await enter({ name, profile, extension });
    await reads(second.world);
    expect(await statusSoon(second.world, { source: 'installed', version })).toMatchObject({ source: 'installed', version, problem: null });
    expect(before.version).not.toBe(version);
    const page = await second.world.open({ html: text });
    await settled(page);
    await hover(page, '敏捷治理');
    expect((await waitForCards(second.world.running, page, 1))[0]).toContain('新版词库里的说明文字');
    await second.leave();
  });

  it('of a pack that came damaged keeps the one installed, and says what is wrong', async () => {
    const profile = makeFolder();
    const extension = copyExtension();
    const first = await enter({ name, profile, extension });
    await reads(first.world);
    await statusSoon(first.world, { source: 'installed' });
    await first.leave();

    renewPack(extension);
    truncateSync(join(extension, 'pack/entries.json.gz'), 1000);
    const second = await enter({ name, profile, extension });
    await reads(second.world);
    expect(await statusSoon(second.world, { problem: 'pack-corrupt' })).toMatchObject({ source: 'installed', problem: 'pack-corrupt' });
    await second.leave();
  });

  it('of a damaged pack where none was, marks nothing and breaks nothing', async () => {
    const extension = copyExtension();
    truncateSync(join(extension, 'pack/forms.json.gz'), 3000);
    const { world, leave } = await enter({ name, extension });
    const page = await world.open({ html: text });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await pause(1500);
    expect(totalOf(await paintedCounts(page))).toBe(0);
    expect(errors).toEqual([]);
    expect(await status(world)).toMatchObject({ source: 'none' });
    await leave();
  });
});

describe.each(BROWSERS.map((name) => ({ name })))('where IndexedDB cannot be opened, in $name', ({ name }) => {
  it('reads from the bundled file, and says that nothing could be installed', async () => {
    const profile = makeFolder();
    // A file where the browser wants a folder: every database fails to open.
    const blocked = name === 'firefox' ? profile : join(profile, 'Default');
    mkdirSync(blocked, { recursive: true });
    writeFileSync(join(blocked, name === 'firefox' ? 'storage' : 'IndexedDB'), '');
    const { world, leave } = await enter({ name, profile });
    await reads(world);
    expect(await statusSoon(world, { problem: 'no-database' })).toMatchObject({ source: 'bundled', problem: 'no-database' });
    const page = await world.open({ html: text });
    await settled(page);
    await hover(page, '敏捷治理');
    expect((await waitForCards(world.running, page, 1))[0]).toContain('agile governance');
    await leave();
  });
});

describe('a worker that Chromium stops', () => {
  it('answers again when it is needed, cards too', async () => {
    const { world, leave } = await enter({ name: 'chromium' });
    await reads(world);
    await statusSoon(world, { source: 'installed' });
    const worker = await world.running.browser.waitForTarget((target) => target.type() === 'service_worker');
    await (await worker.worker())?.close();
    await pause(300);
    const page = await world.open({ html: text });
    expect(totalOf(await settled(page))).toBe(3);
    await hover(page, '敏捷治理');
    await waitForCards(world.running, page, 1);
    await leave();
  });
});

describe('tabs that were open before', () => {
  it.each(BROWSERS)('an update go on with the new version in %s: the old marks and card go, the new ones work', async (name) => {
    const { world, leave } = await enter({ name });
    const page = await world.open({ html: text });
    await settled(page);
    await hover(page, '敏捷治理');
    await waitForCards(world.running, page, 1);
    await world.running.browser.installExtension(OUTPUT[name]);
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('pangzhu-cards').length), { timeout: 10_000, interval: 200 })
      .toBe(0);
    await expect
      .poll(() => page.evaluate(() => ['term', 'person'].map((kind) => CSS.highlights.get(`pangzhu-${kind}`)?.size)), {
        timeout: 15_000,
        interval: 200,
      })
      .toEqual([2, 1]);
    await page.mouse.move(4, 300);
    await hover(page, '薛澜');
    expect((await waitForCards(world.running, page, 1, 10_000))[0]).toMatch(/薛澜|Xue Lan/);
    expect(await page.evaluate(() => document.querySelectorAll('pangzhu-cards').length)).toBe(1);
    await leave();
  });

  it.each(BROWSERS)('the installation are read without being loaded again in %s', async (name) => {
    const { world, leave } = await enter({ name, extension: null });
    const page = await world.open({ html: text });
    await world.running.browser.installExtension(OUTPUT[name]);
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get('pangzhu-person')?.size ?? 0), { timeout: 15_000, interval: 200 })
      .toBe(1);
    await hover(page, '薛澜');
    expect((await waitForCards(world.running, page, 1, 10_000))[0]).toMatch(/薛澜|Xue Lan/);
    await leave();
  });
});

describe('a private window', () => {
  it('leaves nothing of what was looked up in it', async () => {
    const { world, leave } = await enter({ name: 'chromium', extension: null });
    const { browser } = world.running;
    const session = await browser.target().createCDPSession();
    await session.send('Extensions.loadUnpacked' as never, { path: OUTPUT.chromium, enableInIncognito: true } as never);
    const ordinary = await world.open({ html: text });
    await settled(ordinary);
    // A real private window; what drivers call a context of its own is a profile that the extension is not in.
    await world.inExtension((url) => chrome.windows.create({ incognito: true, url }), `${ordinary.url()}?private`);
    const target = await browser.waitForTarget((one) => one.url().endsWith('?private'));
    const page = await target.page();
    if (page === null) throw new Error('the private window has no page');
    await settled(page);
    await page.mouse.move(5, 300);
    await hover(page, '敏捷治理');
    await waitForCards(world.running, page, 1);
    await pause(1800);
    const visits = (): Promise<unknown[]> =>
      world.inExtension(
        () =>
          new Promise<unknown[]>((resolve, reject) => {
            const opening = indexedDB.open('pangzhu-library');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const database = opening.result;
              if (!database.objectStoreNames.contains('visits')) return resolve([]);
              const all = database.transaction('visits').objectStore('visits').getAll();
              all.onsuccess = () => {
                database.close();
                resolve(all.result);
              };
            };
          }),
      );
    expect(await visits()).toEqual([]);
    await page.close();
    // The same in the ordinary window is noted: so the test would see it.
    await ordinary.bringToFront();
    await hover(ordinary, '薛澜');
    await waitForCards(world.running, ordinary, 1);
    await expect.poll(async () => (await visits()).length, { timeout: 6000 }).toBe(1);
    await leave();
  });

  it('saves only what the reader says yes to, asked once the words are taken', async () => {
    const { world, leave } = await enter({ name: 'chromium', extension: null });
    const { browser } = world.running;
    const session = await browser.target().createCDPSession();
    await session.send('Extensions.loadUnpacked' as never, { path: OUTPUT.chromium, enableInIncognito: true } as never);
    const ordinary = await world.open({ html: text });
    await settled(ordinary);
    await world.inExtension((url) => chrome.windows.create({ incognito: true, url }), `${ordinary.url()}?private`);
    const target = await browser.waitForTarget((one) => one.url().endsWith('?private'));
    const page = await target.page();
    if (page === null) throw new Error('the private window has no page');
    await settled(page);
    await select(page, 'body', '敏捷治理');
    await tell(world, page.url(), { tell: 'save' });
    await eventually(async () => (await boxText(world, page)).includes('无痕窗口'));
    expect(await stored(world)).toEqual([]);
    await click(world, page, '.note-card .foot .act');
    const row = await eventually(async () => (await stored(world))[0]);
    expect(row.text).toBe('敏捷治理');
    await leave();
  });
});
