/** Pages as they were when a passage was saved, and as they are at the next visit. */
import { readdirSync, readFileSync } from 'node:fs';
import { detectLang } from '../../src/text/script';
import { ROOT } from '../build';

/** Half-open UTF-16 offsets. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** A page that has changed, and where the passage is now; `null` where it is gone. */
export interface Changed {
  readonly text: string;
  readonly now: Passage | null;
}

/** Numbers from 0 to 1, 1 excluded. */
type Random = () => number;
const below = (random: Random, most: number): number => Math.floor(random() * most);
const pick = <T>(list: readonly T[], random: Random): T => list[below(random, list.length)] as T;

export type PageLang = 'zh' | 'en';

/** The articles among the fixtures, by language. */
export function readArticles(): Readonly<Record<PageLang, readonly string[]>> {
  const folder = `${ROOT}tests/fixtures/articles/`;
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(folder + name, 'utf8'));
  const isEnglish = (text: string) => detectLang(text) === 'en';
  return { zh: texts.filter((text) => !isEnglish(text)), en: texts.filter(isEnglish) };
}

export interface Made {
  readonly page: string;
  /** Text that is not on the page. */
  readonly other: string;
}

/** Articles of one language, joined and cut at 6,000 to 30,000 characters. */
export function makePage(articles: readonly string[], random: Random): Made {
  const length = 6000 + below(random, 24_001);
  const left = [...articles];
  const takeOne = () => left.splice(below(random, left.length), 1)[0] as string;
  const other = takeOne();
  let page = '';
  while (page.length < length && left.length > 0) page += `${takeOne()}\n`;
  return { page: page.slice(0, length), other };
}

const DIGITS = '一二三四五六七八九';
const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones - 1] : ''}`;
};
const WHO = {
  zh: ['人工智能服务提供者', '深度合成服务提供者', '算法推荐服务提供者', '网络平台经营者', '数据处理者'],
  en: ['a provider', 'a deployer', 'an importer', 'a distributor', 'an authorised representative'],
} as const;
const WHOM = {
  zh: ['网信部门', '电信主管部门', '公安机关', '市场监督管理部门'],
  en: ['the competent authority', 'the market surveillance authority', 'the Commission', 'the national supervisor'],
} as const;

/** Ninety articles of a law that say nearly the same, as penal provisions do. */
export function makeBoilerplate(lang: PageLang, random: Random): string {
  const articles = Array.from({ length: 90 }, (_, i) => {
    const [who, whom] = [pick(WHO[lang], random), pick(WHOM[lang], random)];
    const [least, breached] = [1 + below(random, 9), 1 + below(random, 90)];
    return lang === 'zh'
      ? `第${chineseNumber(i + 1)}条　${who}违反本法第${chineseNumber(breached)}条规定的，由${whom}责令改正，给予警告；拒不改正或者情节严重的，处${chineseNumber(least)}万元以上${chineseNumber(least * 5)}万元以下罚款，并可以责令暂停相关业务。`
      : `Article ${i + 1}. Where ${who} fails to comply with the obligations laid down in Article ${breached}, ${whom} shall require it to take corrective measures and may impose a fine of up to ${least} per cent of its total annual turnover.`;
  });
  return articles.join('\n');
}

/** A passage of so many characters, with no white space at its edges. */
export function choosePassage(page: string, length: number, random: Random): Passage {
  for (;;) {
    const start = below(random, page.length - length);
    const end = start + length;
    if (page.slice(start, end).trim().length === length) return { start, end };
  }
}

type Edit = (before: Made, passage: Passage, random: Random) => Changed;

/** What happens to a page between two visits. */
export const EDITS: Readonly<Record<string, Edit>> = {
  '10 % of characters changed': changeCharacters,
  'a word changed': changeWord,
  deleted: ({ page }, passage) => take(page, passage),
  'paragraph deleted': ({ page }, passage) => take(page, paragraphsOf(page, passage)),
  'paragraph moved': ({ page }, passage, random) => {
    const cut = paragraphsOf(page, passage);
    return move(page, cut, passage, (rest) => {
      const breaks = [0, ...[...rest.matchAll(/\n/g)].map(({ index }) => index + 1)].filter((at) => at !== cut.start);
      return breaks.length === 0 ? 0 : pick(breaks, random);
    });
  },
  'moved alone': ({ page }, passage, random) => move(page, passage, passage, (rest) => below(random, rest.length)),
  'text put in before': ({ page, other }, { start, end }, random) => {
    const at = below(random, start + 1);
    const put = other.slice(0, 200 + below(random, 3000));
    return { text: page.slice(0, at) + put + page.slice(at), now: { start: start + put.length, end: end + put.length } };
  },
};

/** Every tenth character of the page by chance: another (six in ten), gone (two), or one put in before it (two). */
function changeCharacters({ page }: Made, { start, end }: Passage, random: Random): Changed {
  let text = '';
  let [from, to] = [0, 0];
  for (let i = 0; i <= page.length; i++) {
    const isChanged = random() < 0.1;
    const kind = random();
    const other = page[below(random, page.length)] as string;
    if (i === end) to = text.length;
    if (isChanged && kind >= 0.8) text += other;
    // What is put in at the edges of the passage stands outside it.
    if (i === start) from = text.length;
    if (i === page.length) break;
    if (isChanged && kind < 0.6) text += other;
    else if (!isChanged || kind >= 0.8) text += page[i];
  }
  return { text, now: { start: from, end: to } };
}

/** One to six characters of the passage, at most a third of it, are others, up to twice as many. */
function changeWord({ page }: Made, { start, end }: Passage, random: Random): Changed {
  const length = Math.min(1 + below(random, 6), Math.ceil((end - start) / 3));
  const at = start + below(random, end - start - length + 1);
  const from = below(random, page.length - 6);
  const word = page.slice(from, from + 1 + below(random, Math.min(6, length * 2))).replace(/\s/g, '');
  return { text: page.slice(0, at) + word + page.slice(at + length), now: { start, end: end + word.length - length } };
}

const take = (page: string, { start, end }: Passage): Changed => ({ text: page.slice(0, start) + page.slice(end), now: null });

/** The paragraphs that a passage stands in, with the line break after them. */
function paragraphsOf(page: string, { start, end }: Passage): Passage {
  const next = page.indexOf('\n', end);
  return { start: page.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? page.length : next + 1 };
}

function move(page: string, cut: Passage, { start, end }: Passage, choose: (rest: string) => number): Changed {
  const rest = page.slice(0, cut.start) + page.slice(cut.end);
  const at = choose(rest);
  const now = { start: at + start - cut.start, end: at + end - cut.start };
  return { text: rest.slice(0, at) + page.slice(cut.start, cut.end) + rest.slice(at), now };
}
