import { describe, expect, it } from 'vitest';
import { type Suggestion, suggest } from '../../../entrypoints/background/suggestions';
import { LANGS, type Lang } from '../../../src/model/lang';
import { readRoute, routeTo } from '../../../src/panel/route';
import type { MiniEntry } from '../mini-pack';
import { shelfWithoutDatabase } from '../mini-shelf';

const LAWS: readonly MiniEntry[] = [
  { id: 'pipl', kind: 'law', zh: '个人信息保护法', en: 'Personal Information Protection Law', forms: ['个保法'], articleCount: 74 },
  { id: 'ai-act', kind: 'law', zh: '人工智能法案', en: 'AI Act', articleCount: 113 },
];
const shelf = shelfWithoutDatabase([
  ...LAWS,
  { id: 'att', zh: '美国电话电报', en: `AT&T "Bell" <Labs>`, forms: ['Bell'] },
  { id: 'anna', zh: '安娜的档案', en: "Anna's Archive" },
  { id: 'gpt', zh: 'GPT-4', en: 'GPT-4' },
  ...Array.from(
    { length: 12 },
    (_, i): MiniEntry => ({ id: `many-${i}`, zh: `算法${'甲乙丙丁戊己庚辛壬癸子丑'[i]}`, en: `algorithm ${i}` }),
  ),
]);

const ask = (query: string, lang: Lang = 'en', asXml = true): Promise<Suggestion[]> => suggest(shelf, query, lang, asXml);

/** What a parser of XML makes of character data; fails on what it would refuse. */
function readXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  expect(text).not.toMatch(/[<>"']/);
  return text.replace(/&([^;]*;?)/g, (all, name: string) => {
    const char = entities[name.replace(/;$/, '')];
    expect(char, `${all} is no entity`).toBeDefined();
    expect(name).toMatch(/;$/);
    return char ?? '';
  });
}

describe('a line under the address bar', () => {
  it.each([
    ['en', 'Personal Information Protection Law · 个人信息保护法 · Law & policy'],
    ['zh-Hans', '个人信息保护法 · Personal Information Protection Law · 法规与文件'],
    ['zh-Hant', '个人信息保护法 · Personal Information Protection Law · 法規與文件'],
  ] as const)('in %s says name, other name and kind', async (lang, description) => {
    const [best] = await ask('个保法', lang, false);
    expect(best?.description).toBe(description);
  });

  it('says a name once that is the same in both languages', async () => {
    expect((await ask('GPT-4', 'zh-Hans', false))[0]?.description).toBe('GPT-4 · 术语');
  });

  it('is written for Chromium, which reads it as XML', async () => {
    const [bell] = await ask('Bell');
    expect(bell?.description).toBe('AT&amp;T &quot;Bell&quot; &lt;Labs&gt; · 美国电话电报 · Term');
    expect((await ask("Anna's Archive"))[0]?.description).toBe('Anna&apos;s Archive · 安娜的档案 · Term');
  });

  it('is written for Firefox as it is', async () => {
    expect((await ask('Bell', 'en', false))[0]?.description).toBe('AT&T "Bell" <Labs> · 美国电话电报 · Term');
  });

  it('is the same for both when it has been read, in every language', async () => {
    for (const query of ['Bell', 'Anna', '个保法24', 'AI Act', 'algorithm', 'GPT']) {
      for (const lang of LANGS) {
        const plain = await ask(query, lang, false);
        expect((await ask(query, lang, true)).map(({ description }) => readXml(description))).toEqual(
          plain.map(({ description }) => description),
        );
      }
    }
  });

  it('fills the bar with the name as it is, never as XML', async () => {
    expect((await ask('Bell'))[0]?.content).toBe('AT&T "Bell" <Labs>');
  });

  it.each([
    ['个保法24', 'zh-Hans', '个人信息保护法 第24条', { view: 'entry', id: 'pipl', article: '24' }],
    ['《个人信息保护法》第五十五条', 'zh-Hant', '个人信息保护法 第55條', { view: 'entry', id: 'pipl', article: '55' }],
    ['ai act annex iii', 'en', 'AI Act Annex III', { view: 'entry', id: 'ai-act', article: 'annex-iii' }],
    ['Article 5 AI Act', 'en', 'AI Act Article 5', { view: 'entry', id: 'ai-act', article: '5' }],
    ['AI Act', 'en', 'AI Act', { view: 'entry', id: 'ai-act', article: null }],
  ] as const)('to %s leads there, in %s', async (query, lang, content, route) => {
    const [best] = await ask(query, lang);
    expect(best).toMatchObject({ content, route });
    expect(readRoute(routeTo(best?.route ?? { view: 'page' }))).toEqual(route);
  });

  it('leads to the same when what it filled the bar with is entered', async () => {
    const queries = ['Bell', 'Anna', '个保法24', 'AI Act 5', 'ai act annex iii', 'algorithm', '算法', 'GPT'];
    for (const query of queries) {
      for (const lang of LANGS) {
        for (const { content, route } of await ask(query, lang)) {
          const [again] = await ask(content, lang);
          expect(again?.route, `${query} → ${content}`).toEqual(route);
        }
      }
    }
  });

  it('is one of eight at most, and there is none for nothing', async () => {
    expect(await ask('algorithm')).toHaveLength(8);
    expect(await ask('')).toEqual([]);
    expect(await ask('<&"')).toEqual([]);
  });
});
