/**
 * `npm run pictures`: takes the pictures in `docs/pictures` that README and the docs show;
 * `npm run pictures -- graph popup` takes those with one of these words in their names.
 */
import { pause } from './page-driver';
import { foundAgain, imported, library, note } from './pictures/saving-shots';
import { lookUp, nested, open, pointAt, scrolledTo, tapped, timeline, type } from './pictures/shots';
import { openStudio, type Shot } from './pictures/studio';

const { take, close } = await openStudio(process.argv.slice(2));

await take('page-zh', 'zh-CN', open('敏捷治理'));
await take('card-citation-zh', 'zh-CN', open('第二十四条'));
await take('card-en', 'en-GB', open('Article 5 of'));
await take('card-dark', 'zh-TW', open('人工智慧法案'), { dark: true });
await take('card-nested', 'en-GB', nested, { width: 1180 });
await take('card-sheet', 'zh-CN', tapped, { width: 390, height: 760, touch: true });

/** No browser makes a popup higher. */
const POPUP = { width: 380, height: 600, path: '/popup.html', fit: true };
await take('popup-zh', 'zh-CN', () => pause(600), POPUP);
await take('popup-zh-dark', 'zh-CN', () => pause(600), { ...POPUP, dark: true });
await take('popup-en', 'en-GB', () => pause(600), POPUP);
await take('popup-en-dark', 'en-GB', () => pause(600), { ...POPUP, dark: true });
await take('popup-lookup-zh', 'zh-CN', type('grxxb'), POPUP);
await take('popup-lookup-en-dark', 'en-GB', type('ai act 52'), { ...POPUP, dark: true });

const PANEL = { width: 420, height: 760 };
const XUE_LAN = '/sidepanel.html#/entry/xue-lan';
const AI_ACT = '/sidepanel.html#/entry/eu-ai-act';
const graph = scrolledTo('section:has(> .graph)');
await take('panel-graph-zh', 'zh-CN', graph, { ...PANEL, path: XUE_LAN });
await take('panel-graph-zh-dark', 'zh-CN', graph, { ...PANEL, path: AI_ACT, dark: true });
await take('panel-graph-en', 'en-GB', graph, { ...PANEL, path: AI_ACT });
await take('panel-graph-en-dark', 'en-GB', graph, { ...PANEL, path: XUE_LAN, dark: true });

const TIMELINE = '/sidepanel.html#/timeline';
await take('timeline-zh', 'zh-CN', timeline, { width: 440, height: 760, path: TIMELINE });
await take('timeline-zh-dark', 'zh-CN', timeline, { width: 440, height: 760, path: TIMELINE, dark: true });
await take('timeline-en', 'en-GB', timeline, { width: 440, height: 760, path: TIMELINE });
await take('timeline-en-dark', 'en-GB', timeline, { width: 440, height: 760, path: TIMELINE, dark: true });
await take('timeline-wide-zh', 'zh-CN', timeline, { width: 1000, height: 700, path: TIMELINE });

const BESIDE = { width: 400, height: 760, path: '/sidepanel.html#/page', beside: 680 };
await take('page-list-zh', 'zh-CN', pointAt('薛澜', '薛教授'), BESIDE);
await take('page-list-en-dark', 'en-GB', pointAt('EU AI Act', 'The EU AI Act bans'), { ...BESIDE, dark: true });

await take('lookup-zh', 'zh-CN', lookUp('scsrgzn', '敏捷治理'));
await take('lookup-en-dark', 'en-GB', lookUp('agi', 'The EU AI Act bans'), { dark: true });

await take('browse-en', 'en-GB', (_, view) => view.waitForSelector('.letter .mention').then(() => pause(300)), {
  ...PANEL,
  path: '/sidepanel.html#/browse',
});

await take('saving-zh', 'zh-CN', note('薛澜没有顺着', '“敏捷”与“步调失调”要对照着读。', '敏捷治理'));
await take('saving-en-dark', 'en-GB', note('The EU AI Act bans', 'Compare with the draft of 2021.', 'ai-act'), { dark: true });
const LIBRARY = '/sidepanel.html#/library';
const CHINESE = ['薛澜没有顺着', '深度求索', '布莱切利峰会'];
const ENGLISH = ['The EU AI Act bans', 'Xue Lan'];
await take('library-zh', 'zh-CN', library(CHINESE), { ...PANEL, path: LIBRARY });
await take('library-wide-zh', 'zh-CN', library(CHINESE), { width: 1000, height: 700, path: LIBRARY });
await take('library-en-dark', 'en-GB', library(ENGLISH), { ...PANEL, path: LIBRARY, dark: true });
await take('export-zh', 'zh-CN', library(CHINESE, '导出'), { ...PANEL, path: LIBRARY });
await take('export-en-dark', 'en-GB', library(ENGLISH, 'Export'), { ...PANEL, path: LIBRARY, dark: true });

await take('found-again-zh', 'zh-CN', foundAgain(CHINESE), BESIDE);
await take('found-again-en-dark', 'en-GB', foundAgain([...ENGLISH, '布莱切利峰会']), { ...BESIDE, dark: true });
const TABLE = 'Quote,Comment,Link\n"治理要赶上技术的步调",对照薛澜的说法,https://a.example/1\nA quotation,,javascript:alert(1)\n';
await take('import-zh', 'zh-CN', imported(CHINESE, '导入', TABLE), { ...PANEL, path: LIBRARY });
await take('import-en-dark', 'en-GB', imported(ENGLISH, 'Import', TABLE), { ...PANEL, path: LIBRARY, dark: true });
const backups =
  (words: readonly string[], then: string): Shot =>
  async (running, view, page) => {
    await library(words, then)(running, view, page);
    await view.waitForSelector('dialog[open] .backups .row', { timeout: 20_000 });
  };
await take('backups-zh', 'zh-CN', backups(CHINESE, '备份'), { ...PANEL, path: LIBRARY });
await take('backups-en-dark', 'en-GB', backups(ENGLISH, 'Backups'), { ...PANEL, path: LIBRARY, dark: true });

await close();
process.exit(0);
