import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryHead } from '../../../src/model/entry';
import { KINDS, PROMINENCES } from '../../../src/model/kind';
import { LANGS } from '../../../src/model/lang';
import { RELATION_TYPES, type Relation, type RelationType } from '../../../src/model/relation';
import { chooseNeighbours } from '../../../src/panel/graph/choose';
import { layoutGraph } from '../../../src/panel/graph/layout';
import type { Box, GraphLayout } from '../../../src/panel/graph/shape';
import { GRAPH_KEYS, stepGraph } from '../../../src/panel/graph/steps';
import { estimateWidth } from '../../../src/panel/text-measure';
import { wrapText } from '../../../src/panel/text-wrap';
import { RELATION_WORDS } from '../../../src/words/relations';

const head = (id: string, name: string, prominence: EntryHead['prominence'] = 'useful'): EntryHead => ({
  id,
  kind: 'law',
  prominence,
  name: { 'zh-Hans': name, 'zh-Hant': name, en: name },
});
const centre = head('centre', '人工智能法');
const headsOf = (heads: readonly EntryHead[]): Record<string, EntryHead> => Object.fromEntries(heads.map((one) => [one.id, one]));
const boxesOf = ({ centre: middle, groups }: GraphLayout): Box[] => [middle, ...groups.flatMap(({ label, nodes }) => [label, ...nodes])];
const touch = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const nodesOf = (layout: GraphLayout) => layout.groups.flatMap(({ nodes }) => nodes);

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'人工智能生成合成内容标识办法《》（）、“”促进'), minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'abcdef  ghi-/Wm'), minLength: 1, maxLength: 116 }),
);
const neighbours = fc
  .array(
    fc.record({
      type: fc.constantFrom(...RELATION_TYPES),
      kind: fc.constantFrom(...KINDS),
      prominence: fc.constantFrom(...PROMINENCES),
      name,
    }),
    { maxLength: 90 },
  )
  .map((list) => ({
    relations: list.map(({ type }, place): Relation => ({ type, to: `n${place}` })),
    heads: headsOf(list.map(({ kind, prominence, name: text }, place) => ({ ...head(`n${place}`, text, prominence), kind }))),
  }));
const room = fc.record({ width: fc.integer({ min: 150, max: 1200 }), lang: fc.constantFrom(...LANGS), centreName: name });
const opened = fc.array(fc.constantFrom(...RELATION_TYPES), { maxLength: 4 }).map((types): ReadonlySet<RelationType> => new Set(types));

describe('a drawing of relations', () => {
  it('never lets two texts touch, whatever the names and the width', () => {
    fc.assert(
      fc.property(neighbours, room, opened, ({ relations, heads }, { width, lang, centreName }, open) => {
        const boxes = boxesOf(layoutGraph({ centre: head('centre', centreName), relations, heads, width, lang, open }));
        for (const [place, box] of boxes.entries()) for (const other of boxes.slice(place + 1)) expect(touch(box, other)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps everything within its width and height where a side panel is', () => {
    fc.assert(
      fc.property(neighbours, fc.integer({ min: 300, max: 1200 }), ({ relations, heads }, width) => {
        const layout = layoutGraph({ centre, relations, heads, width, lang: 'zh-Hans' });
        for (const box of boxesOf(layout)) {
          expect(box.x).toBeGreaterThanOrEqual(-1);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('loses nobody: who is not drawn is counted', () => {
    fc.assert(
      fc.property(neighbours, opened, ({ relations, heads }, open) => {
        const layout = layoutGraph({ centre, relations, heads, width: 340, lang: 'en', open });
        const drawn = nodesOf(layout).filter(({ type }) => type === 'entry').length;
        const hidden = chooseNeighbours({ relations, heads, open }).reduce((sum, group) => sum + group.hidden, 0);
        expect(drawn + hidden).toBe(relations.length);
        expect(nodesOf(layout).filter(({ type }) => type === 'more')).toHaveLength(
          chooseNeighbours({ relations, heads, open }).filter((group) => group.hidden > 0).length,
        );
        expect(layout.edges.map(({ to }) => to).sort()).toEqual(
          nodesOf(layout)
            .map(({ key }) => key)
            .sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(neighbours, ({ relations, heads }) => {
        const draw = () => layoutGraph({ centre, relations, heads, width: 900, lang: 'zh-Hant' });
        expect(draw()).toEqual(draw());
      }),
      { numRuns: 20 },
    );
  });

  it('can be walked through with the arrow keys alone', () => {
    fc.assert(
      fc.property(neighbours, fc.integer({ min: 200, max: 1100 }), ({ relations, heads }, width) => {
        const layout = layoutGraph({ centre, relations, heads, width, lang: 'en' });
        const reached = new Set<string>();
        const next = GRAPH_KEYS.map((key) => stepGraph(layout, null, key));
        for (let key = next.pop(); key !== undefined; key = next.pop()) {
          if (key === null || reached.has(key)) continue;
          reached.add(key);
          for (const arrow of GRAPH_KEYS) next.push(stepGraph(layout, key, arrow));
        }
        expect(reached.size).toBe(nodesOf(layout).length);
      }),
      { numRuns: 40 },
    );
  });

  it('stands on a stem, on branches or as a fan, by the room there is', () => {
    const heads = headsOf(['a', 'b', 'c', 'd'].map((id) => head(id, id)));
    const relations = Object.keys(heads).map((to): Relation => ({ type: 'governs', to }));
    const arrangementAt = (width: number) => layoutGraph({ centre, relations, heads, width, lang: 'en' }).arrangement;
    expect([200, 340, 520, 1000].map(arrangementAt)).toEqual(['stem', 'branches', 'branches', 'fan']);
  });
});

describe('the neighbours that are drawn', () => {
  const many = Array.from({ length: 40 }, (_, place) => head(`n${place}`, `n${place}`, place === 39 ? 'key' : 'basic'));
  const heads = headsOf([...many, head('author', 'author', 'basic')]);
  const relations: Relation[] = [...many.map(({ id }): Relation => ({ type: 'related-to', to: id })), { type: 'issued-by', to: 'author' }];

  it('are at least one of every relation, then the best known', () => {
    const [issuedBy, relatedTo] = chooseNeighbours({ relations, heads, open: new Set() });
    expect(issuedBy?.shown.map(({ id }) => id)).toEqual(['author']);
    expect(relatedTo?.shown[0]?.id).toBe('n39');
    expect(relatedTo).toMatchObject({ relation: 'related-to', hidden: 23 });
  });

  it('are all of a relation when the reader asks for them', () => {
    const [, relatedTo] = chooseNeighbours({ relations, heads, open: new Set(['related-to']) });
    expect(relatedTo).toMatchObject({ hidden: 0, opened: true });
  });

  it('are never counted when only one is left: that one is drawn instead', () => {
    const few = relations.slice(0, 19);
    expect(chooseNeighbours({ relations: few, heads, open: new Set() }).map(({ hidden }) => hidden)).toEqual([0]);
  });

  it('stand in the order in which cards list relations', () => {
    const order = Object.keys(RELATION_WORDS);
    const shown = chooseNeighbours({ relations: [...relations].reverse(), heads, open: new Set() }).map(({ relation }) => relation);
    expect(shown).toEqual([...shown].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('leave out entries that the pack does not know', () => {
    expect(chooseNeighbours({ relations: [{ type: 'issued', to: 'constructor' }], heads, open: new Set() })).toEqual([]);
  });
});

describe('a long name', () => {
  const wrap = (text: string, maxWidth: number, maxLines: number) =>
    wrapText({ text, maxWidth, maxLines, font: { size: 10, weight: 400 }, measure: estimateWidth });

  it('breaks between words, in lines of about the same length', () => {
    expect(wrap('互联网信息服务深度合成管理规定', 100, 3).lines).toEqual(['互联网信息服务', '深度合成管理规定']);
    expect(wrap('Interim Measures for Generative AI Services', 140, 3).lines).toEqual(['Interim Measures for', 'Generative AI Services']);
  });

  it('keeps brackets and commas with what they belong to', () => {
    expect(wrap('国家新一代人工智能治理原则（试行）', 70, 4).lines.every((line) => !/^[）、]|（$/.test(line))).toBe(true);
  });

  it('ends in an ellipsis where there is no more room, and fits all the same', () => {
    const { lines, width, cut } = wrap('关于加强科技伦理治理的意见以及其他许多事项的若干规定', 60, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect([cut, width <= 60]).toEqual([true, true]);
  });

  it('loses no glyph when it is not cut', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 30, max: 300 }), (text, width) => {
        const { lines } = wrap(text, width, 1000);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
