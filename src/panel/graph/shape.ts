/** What a drawing of relations is made of. All lengths are CSS pixels from its upper left corner. */
import type { Kind } from '../../model/kind';
import type { RelationType } from '../../model/relation';
import type { Font } from '../text-measure';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a node stands to the stem: text is set towards it. */
export type Side = 'left' | 'right';

/** What a node is before it has a place. */
export interface SizedNode {
  /** Unique in a drawing. */
  readonly key: string;
  /** `more` stands for entries that are not drawn, `fewer` takes them away again. */
  readonly type: 'entry' | 'more' | 'fewer';
  readonly id: string | null;
  readonly kind: Kind | null;
  readonly relation: RelationType;
  /** In full, however little of it the lines show. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly width: number;
  /** With the rule beneath its lines. */
  readonly height: number;
}

export interface SizedGroup {
  readonly key: string;
  readonly relation: RelationType;
  readonly text: string;
  readonly width: number;
  readonly nodes: readonly SizedNode[];
}

export interface GraphNode extends SizedNode, Box {
  readonly side: Side;
}

export interface GraphLabel extends Box {
  readonly text: string;
}

/** Nodes of one relation on one side; a long group may stand on both. */
export interface GraphGroup {
  readonly key: string;
  readonly relation: RelationType;
  readonly side: Side;
  readonly label: GraphLabel;
  readonly nodes: readonly GraphNode[];
}

export interface GraphCentre extends Box {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly lines: readonly string[];
}

export interface GraphEdge {
  /** Key of the node it leads to. */
  readonly to: string;
  readonly relation: RelationType;
  /** Key of the group whose label names it. */
  readonly group: string;
  /** SVG path data, from the centre to the node's rule. */
  readonly path: string;
}

/** `stem`: everything right of one line; `branches`: on both sides of it; `fan`: around the centre. */
export type Arrangement = 'stem' | 'branches' | 'fan';

export interface GraphLayout {
  readonly arrangement: Arrangement;
  readonly width: number;
  readonly height: number;
  readonly centre: GraphCentre;
  readonly groups: readonly GraphGroup[];
  readonly edges: readonly GraphEdge[];
}

/** A name is set in these lines, with a rule beneath that tells its kind. */
export const NODE_FONT: Font = { size: 13, weight: 400 };
export const NODE_LINE = 18;
export const LABEL_FONT: Font = { size: 12, weight: 400 };
export const LABEL_LINE = 17;
export const CENTRE_FONT: Font = { size: 17, weight: 650 };
export const CENTRE_LINE = 23;
/** From the last line down to the lower edge; the rule lies in the middle of it. */
export const RULE_ROOM = 6;
/** From a box's lower edge up to its rule. */
export const RULE_UP = 2;

/** Where a box's rule lies. */
export const ruleOf = ({ y, height }: Pick<Box, 'y' | 'height'>): number => y + height - RULE_UP;

/** Numbers of a path, without tails of decimals. */
export const tidy = (value: number): number => Math.round(value * 10) / 10;
