/** Places the relations of one entry around it. Pure: the same input always gives the same drawing. */
import type { EntryHead } from '../../model/entry';
import type { Lang } from '../../model/lang';
import type { Relation, RelationType } from '../../model/relation';
import { GRAPH_WORDS, sayMore } from '../../words/graph';
import { RELATION_WORDS } from '../../words/relations';
import { estimateWidth, type Measure } from '../text-measure';
import { wrapText } from '../text-wrap';
import { type ChosenGroup, chooseNeighbours } from './choose';
import { CENTRE_GAP, LABEL_GAP, placeInFan } from './fan';
import {
  type Arrangement,
  CENTRE_FONT,
  CENTRE_LINE,
  type GraphCentre,
  type GraphLayout,
  LABEL_FONT,
  NODE_FONT,
  NODE_LINE,
  RULE_ROOM,
  type SizedGroup,
  type SizedNode,
} from './shape';
import { shareSides } from './sides';
import { placeOnStem, STEM_EDGE, STEM_GUTTER } from './stem';

export interface GraphInput {
  readonly centre: EntryHead;
  readonly relations: readonly Relation[];
  readonly heads: Readonly<Record<string, EntryHead>>;
  /** Room there is, CSS pixels. */
  readonly width: number;
  readonly lang: Lang;
  /** Glyphs counted by kind when left out. */
  readonly measure?: Measure;
  /** Relations of which every entry is drawn; none when left out. */
  readonly open?: ReadonlySet<RelationType>;
}

/** Below this two columns of names are too narrow to read. */
const BRANCHES_FROM = 270;
/** Below this a fan leaves no room for names. */
const FAN_FROM = 680;
/** A wider drawing falls apart. */
const MOST_WIDE = 1000;
/** Narrow columns get a line more: they are where long names suffer. */
const NAME_LINES = { narrow: 4, wide: 3 } as const;
const NARROW_NAME = 160;
const WIDEST_NAME = 236;

interface Texts {
  readonly lang: Lang;
  readonly measure: Measure;
}

/**
 * @returns boxes of the centre, the labels and the names, none of them touching another, and the lines between
 */
export function layoutGraph({ centre, relations, heads, width, lang, measure = estimateWidth, open = new Set() }: GraphInput): GraphLayout {
  const chosen = chooseNeighbours({ relations, heads, open });
  const texts: Texts = { lang, measure };
  const count = chosen.reduce((sum, { shown, hidden, opened }) => sum + shown.length + Number(hidden > 0 || opened), 0);
  const arrangement: Arrangement = width >= FAN_FROM ? 'fan' : width >= BRANCHES_FROM && count > 2 ? 'branches' : 'stem';
  if (arrangement === 'fan') return layoutFan(centre, chosen, Math.max(width, FAN_FROM), texts);
  const twoSided = arrangement === 'branches';
  const stem = twoSided ? Math.round(width / 2) : STEM_EDGE;
  const nameWidth = Math.min(WIDEST_NAME, (twoSided ? width / 2 : width - STEM_EDGE) - STEM_GUTTER);
  const middle = sizeCentre(centre, width, texts);
  const box = { ...middle, x: twoSided ? (width - middle.width) / 2 : 0, y: 0 };
  const placed = placeOnStem({ groups: sizeGroups(chosen, nameWidth, texts), top: box.height - 2, stem, twoSided });
  return { arrangement, width, centre: box, ...placed };
}

function layoutFan(head: EntryHead, chosen: readonly ChosenGroup[], width: number, texts: Texts): GraphLayout {
  const wide = Math.min(width, MOST_WIDE);
  const middle = sizeCentre(head, Math.min(200, wide * 0.2), texts);
  const labelWidth = Math.max(0, ...chosen.map(({ relation }) => labelWidthOf(relation, texts)));
  const besides = (wide - middle.width) / 2 - CENTRE_GAP - LABEL_GAP - labelWidth;
  const lean = Math.max(0, Math.min(56, besides - 170));
  const groups = sizeGroups(chosen, Math.max(60, Math.min(WIDEST_NAME, besides - lean)), texts);
  const { left, right } = shareSides(groups, 0);
  // With nothing on its left the whole drawing, not its centre, stands in the middle.
  const reach = CENTRE_GAP + lean + labelWidth + LABEL_GAP + Math.max(0, ...right.flatMap(({ nodes }) => nodes.map((node) => node.width)));
  const placed = placeInFan({ left, right, centre: middle, middle: (width - (left.length === 0 ? reach : 0)) / 2, lean, labelWidth });
  return { arrangement: 'fan', width, ...placed, centre: { ...middle, ...placed.centre } };
}

function sizeCentre({ id, kind, name }: EntryHead, maxWidth: number, { lang, measure }: Texts): Omit<GraphCentre, 'x' | 'y'> {
  const { lines, width } = wrapText({ text: name[lang], font: CENTRE_FONT, maxWidth, maxLines: 5, measure });
  return { id, kind, name: name[lang], lines, width: Math.min(width, maxWidth), height: lines.length * CENTRE_LINE + RULE_ROOM };
}

const labelWidthOf = (relation: RelationType, { lang, measure }: Texts): number =>
  Math.ceil(measure(RELATION_WORDS[relation][lang], LABEL_FONT)) + 1;

function sizeGroups(chosen: readonly ChosenGroup[], maxWidth: number, texts: Texts): SizedGroup[] {
  return chosen.map(({ relation, shown, hidden, opened }) => {
    const nodes = shown.map((head) => sizeName(relation, head, maxWidth, texts));
    if (hidden > 0) nodes.push(sizeCount(relation, 'more', sayMore(hidden, texts.lang), texts));
    if (opened) nodes.push(sizeCount(relation, 'fewer', GRAPH_WORDS.fewer[texts.lang], texts));
    return { key: relation, relation, text: RELATION_WORDS[relation][texts.lang], width: labelWidthOf(relation, texts), nodes };
  });
}

function sizeName(relation: RelationType, { id, kind, name }: EntryHead, maxWidth: number, { lang, measure }: Texts): SizedNode {
  const maxLines = maxWidth < NARROW_NAME ? NAME_LINES.narrow : NAME_LINES.wide;
  const { lines, width } = wrapText({ text: name[lang], font: NODE_FONT, maxWidth, maxLines, measure });
  const height = lines.length * NODE_LINE + RULE_ROOM;
  return { key: `${relation} ${id}`, type: 'entry', id, kind, relation, name: name[lang], lines, width, height };
}

function sizeCount(relation: RelationType, type: 'more' | 'fewer', text: string, { measure }: Texts): SizedNode {
  const width = Math.ceil(measure(text, NODE_FONT)) + 1;
  return {
    key: `${relation} (${type})`,
    type,
    id: null,
    kind: null,
    relation,
    name: text,
    lines: [text],
    width,
    height: NODE_LINE + RULE_ROOM,
  };
}
