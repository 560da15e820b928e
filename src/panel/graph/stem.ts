/** The arrangements for narrow places: the centre on top, a line down from it, names left and right of the line. */
import {
  type Box,
  type GraphEdge,
  type GraphGroup,
  type GraphNode,
  LABEL_LINE,
  RULE_ROOM,
  ruleOf,
  type Side,
  type SizedGroup,
  tidy,
} from './shape';
import { shareSides, stackGroups } from './sides';

/** From the line to where names begin. */
export const STEM_GUTTER = 22;
/** The line's own distance from the left edge when it has names on one side only. */
export const STEM_EDGE = 8;
const LABEL_ROOM = LABEL_LINE + 3;
const BELOW_CENTRE = 20;
const BEND = 11;

export interface StemInput {
  readonly groups: readonly SizedGroup[];
  /** Lower edge of the centre's box. */
  readonly top: number;
  /** Where the line runs. */
  readonly stem: number;
  readonly twoSided: boolean;
}

export interface Placed {
  readonly groups: readonly GraphGroup[];
  readonly edges: readonly GraphEdge[];
  readonly height: number;
}

/** Height that labels take in this arrangement, for sharing the sides. */
const stemSides = (groups: readonly SizedGroup[]) => shareSides(groups, LABEL_ROOM);

export function placeOnStem({ groups, top, stem, twoSided }: StemInput): Placed {
  const { left, right } = twoSided ? stemSides(groups) : { left: [], right: [...groups] };
  const sides = [placeSide(left, 'left', top, stem), placeSide(right, 'right', top, stem)];
  const placed = sides.flatMap((side) => side.groups);
  return {
    groups: placed,
    edges: placed.flatMap((group) => group.nodes.map((node) => edgeTo(node, group.key, top, stem))),
    height: Math.max(top, ...sides.map(({ bottom }) => bottom)) + RULE_ROOM,
  };
}

function placeSide(groups: readonly SizedGroup[], side: Side, top: number, stem: number): { groups: GraphGroup[]; bottom: number } {
  const start = top + BELOW_CENTRE;
  const stack = stackGroups(groups, LABEL_ROOM);
  const beside = (width: number) => (side === 'right' ? stem + STEM_GUTTER : stem - STEM_GUTTER - width);
  const placed = stack.groups.map(({ group, tops, top: groupTop }): GraphGroup => {
    const { key, relation, text, width } = group;
    const label: Box = { x: beside(width), y: start + groupTop, width, height: LABEL_LINE };
    const nodes = group.nodes.map((node, place): GraphNode => ({ ...node, side, x: beside(node.width), y: start + (tops[place] ?? 0) }));
    return { key, relation, side, label: { ...label, text }, nodes };
  });
  return { groups: placed, bottom: groups.length === 0 ? top : start + stack.height };
}

/** Down the line, round the bend, and on as the rule under the name. */
function edgeTo(node: GraphNode, group: string, top: number, stem: number): GraphEdge {
  const y = tidy(ruleOf(node));
  const forth = node.side === 'right' ? 1 : -1;
  const end = tidy(node.side === 'right' ? node.x : node.x + node.width);
  const path = `M${stem} ${tidy(top)}V${y - BEND}Q${stem} ${y} ${stem + forth * BEND} ${y}H${end}`;
  return { to: node.key, relation: node.relation, group, path };
}
