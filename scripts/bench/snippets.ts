/** A library as a reader of years may have it: passages of the fixture articles, on pages of many sites, noted and tagged. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Snippet, SnippetSource } from '../../src/model/snippet';
import { newSnippetId } from '../../src/snippets/id';
import { ROOT } from '../build';
import { datasetMatcher, matchText } from '../text-matches';
import { createRandom } from './corpus';

const DAY_MS = 24 * 60 * 60 * 1000;
const TAGS = [
  '标识办法',
  '算法备案',
  '跨境数据',
  '开源',
  'to quote',
  '第三章',
  '问题',
  'open weights',
  '草案对比',
  '薛澜',
  'enforcement',
  '国会',
];
const FOLDERS = ['', '', '', '', '博士论文', '政策简报 2026', 'EU AI Act', '课堂'];
const SITES = [
  ['news.cn', '新华网'],
  ['people.com.cn', '人民网'],
  ['caixin.com', '财新网'],
  ['ft.com', 'Financial Times'],
  ['reuters.com', 'Reuters'],
  ['cna.com.tw', '中央社'],
  ['lemonde.fr', 'Le Monde'],
  ['arxiv.org', 'arXiv'],
] as const;
const NOTES = [
  '与去年的征求意见稿对照：这里删掉了“显著方式”。',
  '数字要核。',
  'Compare with recital 132; ask Lena whether the deadline moved.',
  '引言可用',
];

interface Passage {
  readonly text: string;
  readonly title: string;
  readonly lang: string;
  readonly entries: readonly string[];
  readonly start: number;
}

/** Passages of one to four sentences of every article, with the entries that they name. */
function readPassages(random: () => number): Passage[] {
  const matcher = datasetMatcher();
  const folder = `${ROOT}tests/fixtures/articles`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const article = readFileSync(`${folder}/${name}`, 'utf8');
      const title = article.split('\n')[0]?.trim() ?? name;
      const lang = name.startsWith('en') ? 'en' : name.startsWith('zh-hant') ? 'zh-Hant' : 'zh-Hans';
      const passages: Passage[] = [];
      for (let at = title.length + 1; at < article.length; ) {
        const text = article.slice(at, at + 30 + Math.floor(random() ** 2 * 700)).trim();
        if (text.length > 8) {
          const entries = [...new Set(matchText(matcher, text).map(({ entry }) => entry))].slice(0, 8);
          passages.push({ text, title, lang, entries, start: at });
        }
        at += text.length + 1;
      }
      return passages;
    });
}

/**
 * @param now of the latest, in milliseconds since 1970; the others lie up to four years before it
 * @returns so many, the latest first; the same for the same numbers
 */
export function makeSnippets(count: number, now: number): Snippet[] {
  const random = createRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const bytes = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
  const passages = readPassages(random);
  const pages = Math.ceil(count / 5);
  return Array.from({ length: count }, (_, number): Snippet => {
    const savedAt = Math.floor(now - (number / count) * 4 * 365 * DAY_MS - random() * 60_000);
    const page = Math.floor((number / count) * pages);
    const [host, site] = SITES[page % SITES.length] as (typeof SITES)[number];
    const passage = passages[(page * 13 + Math.floor(random() * 12)) % passages.length] as Passage;
    const source: SnippetSource = random() < 0.9 ? 'selection' : pick(['entry', 'excerpt', 'article']);
    const isOurs = source === 'entry' || source === 'article';
    const address = `https://www.${host}/2026/${page}.html`;
    const published = new Date(savedAt - 2 * DAY_MS).toISOString().slice(0, 10);
    return {
      id: newSnippetId(savedAt, bytes),
      source,
      text: passage.text,
      note: random() < 0.35 ? pick(NOTES) : '',
      tags: [...new Set(Array.from({ length: Math.floor(random() * 3.4) }, () => pick(TAGS)))],
      folder: pick(FOLDERS),
      entries: passage.entries.length > 0 ? [...passage.entries] : ['xue-lan'],
      article: null,
      lang: passage.lang,
      anchor:
        source === 'selection'
          ? { prefix: '', suffix: '', start: passage.start, end: passage.start + passage.text.length, frame: null }
          : null,
      work: isOurs
        ? null
        : {
            address,
            accessedAt: savedAt,
            fields: {
              title: { value: passages[(page * 13) % passages.length]?.title ?? '', origin: 'open-graph' },
              site: { value: site, origin: 'open-graph' },
              published: { value: published, origin: 'meta' },
              ...(random() < 0.5 ? { authors: { value: ['许振超'], origin: 'text' as const } } : {}),
            },
          },
      seenOn: isOurs ? { title: passage.title, address } : null,
      link: source === 'selection' ? `${address}#:~:text=${encodeURIComponent(passage.text.slice(0, 12))}` : null,
      savedAt,
      changedAt: savedAt,
    };
  });
}
