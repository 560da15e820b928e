/**
 * `npm start`: builds the extension and opens it in a browser on the demo article, or on a file of the reader's own.
 *
 *   npm start -- [FILE] [--browser chromium|firefox] [--headless|--window] [--lang zh-CN|zh-TW|en] [--pictures FOLDER]
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { detectLang } from '../src/text/script';
import { BROWSERS, type BrowserName, ensureBrowsers } from './browsers';
import { buildExtension, ROOT } from './build';
import { launch } from './extension-browser';
import { lookAround } from './look-around';
import { serve } from './static-server';
import { textPage } from './text-page';

interface Wishes {
  readonly file: string | null;
  readonly browser: BrowserName;
  readonly headless: boolean;
  readonly lang: string;
  readonly pictures: string;
}

const hasDisplay = (): boolean => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** @throws Error saying what is wrong with the words given */
function readWishes(): Wishes {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean' },
      window: { type: 'boolean' },
      lang: { type: 'string', default: 'zh-CN' },
      pictures: { type: 'string', default: join(ROOT, '.output/pictures') },
    },
  });
  const browser = BROWSERS.find((name) => name === values.browser);
  if (!browser) throw new Error(`--browser is ${BROWSERS.join(' or ')}, not ${values.browser}`);
  const [file, ...more] = positionals;
  if (more.length > 0) throw new Error(`one file at a time, not ${positionals.join(' and ')}`);
  if (file !== undefined && !existsSync(file)) throw new Error(`${file} does not exist`);
  if (file !== undefined && !['.txt', '.html', '.htm'].includes(extname(file))) throw new Error(`${file} is neither .txt nor .html`);
  return {
    file: file ?? null,
    browser,
    headless: values.headless ?? (values.window ? false : !hasDisplay()),
    lang: values.lang,
    pictures: resolve(values.pictures),
  };
}

/** Serves the page wished for. @returns its address and how to stop serving */
async function servePage(file: string | null) {
  const path = resolve(file ?? join(ROOT, 'docs/demo/article.html'));
  if (extname(path) !== '.txt') {
    const server = await serve(dirname(path));
    return { address: `${server.address}/${encodeURIComponent(basename(path))}`, server };
  }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  const server = await serve(dirname(path), { '/article.html': textPage(basename(path), text, detectLang(text)) });
  return { address: `${server.address}/article.html`, server };
}

async function main(): Promise<void> {
  const wishes = readWishes();
  ensureBrowsers([wishes.browser]);
  const extension = await buildExtension(wishes.browser);
  const { address, server } = await servePage(wishes.file);
  const running = await launch({ name: wishes.browser, extension, headless: wishes.headless, languages: wishes.lang });
  const page = await running.newPage(address);
  if (wishes.headless) {
    mkdirSync(wishes.pictures, { recursive: true });
    await lookAround(running, page, wishes.pictures);
    await running.close();
  } else {
    console.log(`Reading ${address} in ${wishes.browser}. Close the browser to stop.`);
    await new Promise((done) => {
      running.browser.once('disconnected', done);
    });
  }
  await server.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`start: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
