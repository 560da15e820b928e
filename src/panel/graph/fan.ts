/** The arrangement for wide places: the centre in the middle, its relations fanning out to both sides of it. */
import {
  type Box,
  type GraphEdge,
  type GraphGroup,
  type GraphNode,
  LABEL_LINE,
  RULE_UP,
  ruleOf,
  type Side,
  type SizedGroup,
  tidy,
} from './shape';
import { stackGroups } from './sides';
import type { Placed } from './stem';

/** From the centre's edge to the nearest label, and from a label to its names: room for a curve. */
export const CENTRE_GAP = 34;
export const LABEL_GAP = 30;
const EDGE_ROOM = 8;
const LEAN_SHARE = 0.13;

export interface FanInput {
  readonly left: readonly SizedGroup[];
  readonly right: readonly SizedGroup[];
  /** The centre's box without its place. */
  readonly centre: Pick<Box, 'width' | 'height'>;
  /** Middle of the drawing. */
  readonly middle: number;
  /** How far the first and the last of a side lean towards the middle at most. */
  readonly lean: number;
  /** Width of the widest label. */
  readonly labelWidth: number;
}

export function placeInFan({ left, right, centre, middle, lean: most, labelWidth }: FanInput): Placed & { readonly centre: Box } {
  const stacks = { left: stackGroups(left, 0), right: stackGroups(right, 0) };
  const height = Math.max(stacks.left.height, stacks.right.height, centre.height) + 2 * EDGE_ROOM;
  // Few names make a shallow arc.
  const lean = Math.min(most, height * LEAN_SHARE);
  const centreBox: Box = { ...centre, x: middle - centre.width / 2, y: height / 2 - centre.height + RULE_UP };
  const groups = (['left', 'right'] as const).flatMap((side) =>
    placeSide(stacks[side], { side, height, lean, labelWidth, start: middle + (side === 'right' ? 1 : -1) * (centre.width / 2) }),
  );
  const top = Math.min(0, centreBox.y - EDGE_ROOM);
  const down = <T extends Box>(box: T): T => ({ ...box, y: box.y - top });
  const moved = groups.map((group) => ({ ...group, label: down(group.label), nodes: group.nodes.map(down) }));
  const placedCentre = down(centreBox);
  return {
    groups: moved,
    edges: moved.flatMap((group) => edgesOf(group, placedCentre)),
    height: height - top,
    centre: placedCentre,
  };
}

interface SideInput {
  readonly side: Side;
  readonly height: number;
  readonly lean: number;
  readonly labelWidth: number;
  /** The centre's edge on this side. */
  readonly start: number;
}

function placeSide(stack: ReturnType<typeof stackGroups>, { side, height, lean, labelWidth, start }: SideInput): GraphGroup[] {
  const upper = (height - stack.height) / 2;
  // Nodes lie on the arc of an ellipse: nearest to the middle at its two ends.
  const leanAt = (y: number): number => lean * (1 - Math.sqrt(Math.max(0, 1 - ((y - height / 2) / (height / 2 + 1)) ** 2)));
  const from = (distance: number, width: number) => (side === 'right' ? start + distance : start - distance - width);
  return stack.groups.map(({ group, tops }): GraphGroup => {
    const ys = tops.map((top) => upper + top);
    const leans = ys.map((y, place) => leanAt(y + (group.nodes[place]?.height ?? 0)));
    const rules = group.nodes.map((node, place) => ruleOf({ y: ys[place] ?? 0, height: node.height }));
    const nodes = group.nodes.map((node, place): GraphNode => {
      const distance = CENTRE_GAP + lean + labelWidth + LABEL_GAP - (leans[place] ?? 0);
      return { ...node, side, x: from(distance, node.width), y: ys[place] ?? 0 };
    });
    const rule = ((rules[0] ?? 0) + (rules.at(-1) ?? 0)) / 2;
    // The label leans as far as the furthest of its names, so that none of them comes near it.
    const distance = CENTRE_GAP + lean + (labelWidth - group.width) / 2 - Math.max(...leans);
    const label = {
      x: from(distance, group.width),
      y: rule - LABEL_LINE + RULE_UP,
      width: group.width,
      height: LABEL_LINE,
      text: group.text,
    };
    return { key: group.key, relation: group.relation, side, label, nodes };
  });
}

/** From the end of the centre's rule, along under the label, to the rule under each name: one line throughout. */
function edgesOf({ key, relation, side, label, nodes }: GraphGroup, centre: Box): GraphEdge[] {
  const inner = (box: Box) => tidy(side === 'right' ? box.x : box.x + box.width);
  const outer = (box: Box) => tidy(side === 'right' ? box.x + box.width : box.x);
  const y = tidy(ruleOf(label));
  const toLabel = `M${outer(centre)} ${tidy(ruleOf(centre))}${curve(outer(centre), tidy(ruleOf(centre)), inner(label), y)}H${outer(label)}`;
  return nodes.map((node) => ({
    to: node.key,
    relation,
    group: key,
    path: toLabel + curve(outer(label), y, inner(node), tidy(ruleOf(node))),
  }));
}

function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = tidy((fromX + toX) / 2);
  return `C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`;
}
