import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareText } from '../../../../src/snippets/anchor/bare-text';
import { LEAST_ALIKE } from '../../../../src/snippets/anchor/belief';
import { errorsBetween } from '../../../../src/snippets/anchor/errors';
import { makeAnchor } from '../../../../src/snippets/anchor/make-anchor';
import { APPROXIMATE_BELOW, createPlacer, LEAST_SCORE, type Placed, placeQuote } from '../../../../src/snippets/anchor/place-quote';

const read = (name: string) => readFileSync(new URL(`../../../fixtures/articles/${name}.txt`, import.meta.url), 'utf8');
const CHINESE = read('zh-hans-1');
const TRADITIONAL = read('zh-hant-2');
const ENGLISH = read('en-1');

/** Saves a passage of one text and looks for it in another. @param nth which of several of the same words, from 0 */
function findAgain(before: string, quote: string, after: string, nth = 0): { placed: Placed | null; text: string | null } {
  let start = before.indexOf(quote);
  for (let i = 0; i < nth; i++) start = before.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`the text does not have "${quote}"`);
  const placed = placeQuote(after, quote, makeAnchor(before, start, start + quote.length, null));
  return { placed, text: placed === null ? null : after.slice(placed.start, placed.end) };
}

const paragraph = (text: string, nth: number) => text.split('\n')[nth] as string;

describe('a quotation is found again', () => {
  const quote = '一段“高架桥被积雪压塌”的短视频在多个平台流传';

  it('where it stood', () => {
    const start = CHINESE.indexOf(quote);
    expect(findAgain(CHINESE, quote, CHINESE).placed).toEqual({ start, end: start + quote.length, score: 1, how: 'position' });
  });

  it('where text was put in before it', () => {
    const { placed, text } = findAgain(CHINESE, quote, `更新：${paragraph(TRADITIONAL, 1)}\n${CHINESE}`);
    expect(placed).toMatchObject({ score: 1, how: 'quote' });
    expect(text).toBe(quote);
  });

  it('where its words were changed', () => {
    const { placed, text } = findAgain(CHINESE, quote, CHINESE.replace('短视频在多个平台流传', '视频短片在各个平台流传'));
    expect(text).toBe('一段“高架桥被积雪压塌”的视频短片在各个平台流传');
    expect(placed?.how).toBe('fuzzy');
    expect(placed?.score).toBeLessThan(APPROXIMATE_BELOW);
    expect(placed?.score).toBeGreaterThanOrEqual(LEAST_SCORE);
  });

  it('where its paragraph was moved', () => {
    const rest = CHINESE.split('\n');
    const moved = rest.splice(2, 1);
    expect(findAgain(CHINESE, quote, [...rest, ...moved].join('\n')).text).toBe(quote);
  });

  it('where it was moved alone, as it is long enough', () => {
    const after = `${CHINESE.replace(quote, '').replace(paragraph(CHINESE, 4), `${paragraph(CHINESE, 4).slice(0, 9)}${quote}${paragraph(CHINESE, 4).slice(9)}`)}`;
    expect(findAgain(CHINESE, quote, after).placed?.how).toBe('quote');
  });

  it.each([
    ['line breaks as shown', '人工智能\n生成合成', '发布《人工智能 生成合成内容标识办法》的说明'],
    ['white space that has gone', '人工 智能', '发布《人工智能生成合成内容标识办法》的说明'],
    ['indented source', 'the AI Act enters into force', 'Since\n      the AI Act\n      enters into force, providers must'],
    ['invisible characters', '人工智能', '发布《人\u200b工\u00ad智能生成合成内容标识办法》的说明'],
    ['a gap for what is no text', 'call the function twice', 'You may call the\ufffcfunction twice, or not at all'],
    ['marks of direction', 'قانون الذكاء', 'نشر \u202bقانون الذكاء\u202c الاصطناعي اليوم'],
    ['the marks of regular expressions', 'f(x)* = [a-z]+? \\d$', 'where f(x)* = [a-z]+? \\d$ holds for all'],
    ['emoji', '👩‍💻 wrote 😀', 'This morning she 👩‍💻 wrote 😀 and left without another word'],
  ])('over %s', (_, saved, page) => {
    const shownAs = bareText(saved).bare;
    const at = bareText(page).bare.indexOf(shownAs);
    const { origins } = bareText(page);
    const [from, to] = [origins[at] as number, (origins[at + shownAs.length - 1] as number) + 1];
    expect(placeQuote(page, saved, makeAnchor(page, from, to, null))).toEqual({ start: from, end: to, score: 1, how: 'position' });
    expect(placeQuote(`新闻 ${page}`, saved, makeAnchor(page, from, to, null))).toMatchObject({ start: from + 3, end: to + 3 });
  });

  it('on a page that is now in the other script, in other quotation marks or in capitals', () => {
    const page = paragraph(CHINESE, 1);
    expect(findAgain(page, '紧盯“有生成、无标识”', page.replace('紧盯“有生成、无标识”', '緊盯「有生成、無標識」')).text).toBe(
      '緊盯「有生成、無標識」',
    );
    expect(findAgain(ENGLISH, 'diplomats said', ENGLISH.replace('diplomats said', 'DIPLOMATS SAID')).text).toBe('DIPLOMATS SAID');
  });

  it('with white space at its edges, from its first visible character to its last', () => {
    const page = '前文。\n  引文在此。  \n后文。';
    expect(placeQuote(page, '\n  引文在此。  \n', makeAnchor(page, 3, page.length - 3, null))).toMatchObject({ start: 6, end: 11 });
  });

  it('as a long one, when its beginning was written anew', () => {
    const saved = ENGLISH.slice(1000, 4000);
    const after = ENGLISH.slice(0, 1000) + TRADITIONAL.slice(0, 300) + ENGLISH.slice(1300);
    const { placed } = findAgain(ENGLISH, saved, after);
    expect(placed?.how).toBe('fuzzy');
    expect(placed?.end).toBe(4000);
    expect(Math.abs((placed?.start ?? 0) - 1000)).toBeLessThan(400);
  });
});

describe('a place among several', () => {
  const list = '人工智能甲：负责审查算法备案材料。人工智能乙：负责评估模型安全风险。人工智能丙：负责受理公众投诉举报。';

  it.each([0, 1, 2])('is the one whose surroundings agree: %i', (nth) => {
    const { placed } = findAgain(list, '人工智能', `${CHINESE.slice(0, 300)}${list}`, nth);
    let start = 300 + list.indexOf('人工智能');
    for (let i = 0; i < nth; i++) start = list.indexOf('人工智能', start - 300 + 1) + 300;
    expect(placed?.start).toBe(start);
  });

  it('is the nearest to the old one where words and surroundings are the same', () => {
    const row =
      '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥春夏秋冬东南西北中发引文天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳。';
    const page = `${CHINESE.slice(0, 500)}${row}${CHINESE.slice(500, 900)}${row}${CHINESE.slice(900)}`;
    const second = page.indexOf('引文', page.indexOf('引文') + 1);
    const anchor = { ...makeAnchor(page, second, second + 2, null), prefix: row.slice(0, 30), suffix: row.slice(32, 64) };
    expect(placeQuote(`最新${page}`, '引文', anchor)?.start).toBe(second + 2);
  });
});

describe('nothing is found', () => {
  it.each([
    ['an empty quotation', ''],
    ['one of white space', ' \n\t'],
    ['one of invisible characters', '\u200b\ufffc\ufeff'],
  ])('for %s', (_, quote) => {
    expect(placeQuote(CHINESE, quote, makeAnchor(CHINESE, 10, 10, null))).toBeNull();
  });

  it('on an empty page', () => {
    expect(placeQuote('', '引文', { prefix: '甲', suffix: '乙', start: 1, end: 3 })).toBeNull();
  });

  it.each(['AI', '标识', '平台', '人工智能', '生成合成内容'])(
    'where a short passage was taken out and its words stand elsewhere: %s',
    (quote) => {
      const places = [...CHINESE.matchAll(new RegExp(quote, 'g'))].map(({ index }) => index);
      expect(places.length).toBeGreaterThan(2);
      for (const at of places) {
        const anchor = makeAnchor(CHINESE, at, at + quote.length, null);
        expect(placeQuote(CHINESE.slice(0, at) + CHINESE.slice(at + quote.length), quote, anchor)).toBeNull();
        const from = CHINESE.lastIndexOf('\n', at) + 1;
        expect(placeQuote(CHINESE.slice(0, from) + CHINESE.slice(CHINESE.indexOf('\n', at) + 1), quote, anchor)).toBeNull();
      }
    },
  );

  it('where a passage was taken out and the rest is about the same', () => {
    const quote = paragraph(ENGLISH, 3);
    expect(findAgain(ENGLISH, quote, ENGLISH.replace(`${quote}\n`, '')).placed).toBeNull();
    const part = quote.slice(10, 60);
    expect(findAgain(ENGLISH, part, ENGLISH.replace(`${quote}\n`, '')).placed).toBeNull();
  });

  const article = (nth: string, breached: string) =>
    `第${nth}条　网络运营者违反本法第${breached}条规定的，由有关主管部门责令改正，给予警告；拒不改正的，处五万元以上五十万元以下罚款。`;
  const law = [article('五十九', '二十一'), article('六十', '二十二'), article('六十一', '二十四'), article('六十二', '二十六')];

  it.each(law.map((text, nth) => [text.slice(0, 6), nth] as const))(
    'where %s was repealed and its neighbours say nearly the same',
    (_, nth) => {
      const page = law.join('\n');
      const after = law.filter((__, other) => other !== nth).join('\n');
      for (const quote of [law[nth] as string, (law[nth] as string).slice(0, 30), (law[nth] as string).slice(8, 30)])
        expect(findAgain(page, quote, after).placed).toBeNull();
    },
  );

  it('where of two such articles one was repealed', () => {
    expect(findAgain(`${law[0]}\n${law[1]}`, law[0] as string, law[1] as string).placed).toBeNull();
  });

  it('where a long passage of such articles was repealed, whatever is left of the law', () => {
    const one = (nth: number, who: string, breached: number, whom: string, share: number) =>
      `Article ${nth}. Where ${who} fails to comply with the obligations laid down in Article ${breached}, ${whom} shall require it to take corrective measures and may impose a fine of up to ${share} per cent of its total annual turnover.`;
    const articles = [
      one(11, 'a provider', 36, 'the competent authority', 3),
      one(12, 'an importer', 71, 'the Commission', 8),
      one(13, 'a deployer', 54, 'the national supervisor', 5),
      one(14, 'a provider', 27, 'the competent authority', 6),
      one(15, 'an importer', 83, 'the Commission', 2),
      one(16, 'an authorised representative', 5, 'the market surveillance authority', 9),
    ];
    const page = articles.join('\n');
    const start = page.indexOf('Where a provider');
    expect(findAgain(page, page.slice(start, start + 380), articles.slice(2).join('\n')).placed).toBeNull();
  });

  it('where it cannot be told which of several it has become', () => {
    const page = law.join('\n');
    expect(
      findAgain(page, law[1] as string, page.replaceAll('第二十二条', '第二十三条').replaceAll('第六十条', '第六十三条')).placed,
    ).toBeNull();
  });
});

describe('numbers', () => {
  it('that have changed are never more than approximately the same', () => {
    const quote = '该行业去年新增企业三百二十家，从业人员超过四万五千人，营业收入同比增长百分之十二，其中软件服务占六成以上';
    const page = `${CHINESE.slice(0, 600)}\n${quote}。\n${CHINESE.slice(600)}`;
    const { placed } = findAgain(page, quote, page.replace('三百二十家', '三百五十家'));
    expect(placed?.score).toBeLessThan(APPROXIMATE_BELOW);
    expect(placed?.score).toBeGreaterThan(0.85);
  });
});

describe('for any text and passage', () => {
  const TEXTS = [CHINESE, TRADITIONAL, ENGLISH];
  const page = fc.constantFrom(...TEXTS).chain((text) =>
    fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 400 }))
      .map(([start, length]) => ({ text, start, end: Math.min(text.length, start + length), quote: text.slice(start, start + length) }))
      .filter(({ quote }) => /\S/.test(quote)),
  );
  const visible = (text: string, start: number, end: number) => ({
    start: start + text.slice(start, end).search(/\S/),
    end: start + text.slice(start, end).trimEnd().length,
  });

  it('an untouched text gives exactly the place', () => {
    fc.assert(
      fc.property(page, ({ text, start, end, quote }) => {
        expect(placeQuote(text, quote, makeAnchor(text, start, end, null))).toEqual({
          ...visible(text, start, end),
          score: 1,
          how: 'position',
        });
      }),
    );
  });

  it('text put in before and after leaves it to be found', () => {
    const more = fc.constantFrom('', '更新\n', 'Updated at noon. ', '😀'.repeat(40), 'קצת טקסט. ');
    fc.assert(
      fc.property(page, more, more, ({ text, start, end, quote }, before, after) => {
        const placed = placeQuote(before + text + after, quote, makeAnchor(text, start, end, null));
        const { start: from, end: to } = visible(text, start, end);
        // Where the text itself begins or ends, little stands around to know a short passage by.
        if (start >= 32 && end <= text.length - 32)
          expect(placed).toMatchObject({ start: from + before.length, end: to + before.length, score: 1 });
        else if (placed !== null) expect(placed).toMatchObject({ start: from + before.length, end: to + before.length });
      }),
    );
  });

  it('what is found after any edit lies in the text and has words like it', () => {
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(60), put: fc.string({ unit: 'grapheme', maxLength: 30 }) });
    fc.assert(
      fc.property(page, fc.array(edit, { maxLength: 25 }), ({ text, start, end, quote }, edits) => {
        let changed = text;
        for (const { at, cut, put } of edits)
          changed = changed.slice(0, at % changed.length) + put + changed.slice((at % changed.length) + cut);
        const placed = placeQuote(changed, quote, makeAnchor(text, start, end, null));
        if (placed === null) return;
        expect(placed.start).toBeGreaterThanOrEqual(0);
        expect(placed.end).toBeLessThanOrEqual(changed.length);
        expect(placed.score).toBeGreaterThanOrEqual(LEAST_SCORE);
        expect(placed.score).toBeLessThanOrEqual(1);
        const [saved, found] = [bareText(quote).folded, bareText(changed.slice(placed.start, placed.end)).folded];
        const longer = Math.max(saved.length, found.length);
        const alike = 1 - errorsBetween(saved, found) / longer;
        expect(alike).toBeGreaterThanOrEqual(LEAST_ALIKE - 2 / longer);
        // A range may take in the other half of a surrogate pair at either end.
        if (placed.score > LEAST_SCORE) expect(alike).toBeGreaterThanOrEqual(placed.score - 2 / longer);
        if (placed.how !== 'fuzzy') expect(bareText(changed.slice(placed.start, placed.end)).bare).toBe(bareText(quote).bare);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing throws, whatever is saved and whatever the page', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({
        unit: fc.constantFrom('a', '治', '\ud800', '\udc00', '😀', '\u202e', '\u200f', '(', '\\', '[', '$', ' ', '\ufffc'),
        maxLength: 200,
      }),
    );
    fc.assert(
      fc.property(any, any, any, any, fc.nat(300), (text, quote, prefix, suffix, start) => {
        const placed = placeQuote(text, quote, { prefix, suffix, start, end: start + quote.length });
        if (placed !== null) expect(text.slice(placed.start, placed.end)).not.toBe('');
        makeAnchor(text, Math.min(start, text.length), text.length, null);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a placer', () => {
  it('reads a page once, and places as many quotations as one likes', () => {
    const placer = createPlacer(`更新\n${CHINESE}`);
    for (let at = 50; at < CHINESE.length - 100; at += 97) {
      const quote = CHINESE.slice(at, at + 30);
      expect(placer.place(quote, makeAnchor(CHINESE, at, at + 30, null))?.score).toBe(1);
    }
  });

  it('is not held up by a page of the same few characters', () => {
    const text = 'ab'.repeat(100_000);
    const quote = `${'ab'.repeat(3000)}x${'ab'.repeat(3000)}`;
    const before = performance.now();
    expect(createPlacer(text).place(quote, makeAnchor(text, 500, 6500, null))).toBeNull();
    // A tenth of a second at most where nothing else runs.
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
