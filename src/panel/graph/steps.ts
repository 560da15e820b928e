/** Where an arrow key leads in a drawing. */
import { type GraphLayout, type GraphNode, ruleOf } from './shape';

export const GRAPH_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const;
export type GraphKey = (typeof GRAPH_KEYS)[number];

export const isGraphKey = (key: string): key is GraphKey => (GRAPH_KEYS as readonly string[]).includes(key);

/**
 * Up and down keep to a side, left and right change it, Home and End go to the first and the last node.
 * @param from key of the node that has the focus; `null` when the centre has it
 * @returns key of the node to go to, `null` when there is none that way
 */
export function stepGraph(layout: GraphLayout, from: string | null, key: GraphKey): string | null {
  const nodes = layout.groups.flatMap((group) => group.nodes);
  if (key === 'Home') return nodes[0]?.key ?? null;
  if (key === 'End') return nodes.at(-1)?.key ?? null;
  const here = nodes.find((node) => node.key === from);
  if (here === undefined) return fromCentre(layout, nodes, key);
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const side = key === 'ArrowLeft' ? 'left' : 'right';
    return side === here.side ? null : nearest(nodes, side, ruleOf(here));
  }
  const column = nodes.filter((node) => node.side === here.side).sort((a, b) => a.y - b.y);
  return column[column.indexOf(here) + (key === 'ArrowDown' ? 1 : -1)]?.key ?? null;
}

function fromCentre({ centre, arrangement }: GraphLayout, nodes: readonly GraphNode[], key: GraphKey): string | null {
  if (key === 'ArrowLeft') return nearest(nodes, 'left', ruleOf(centre));
  if (key === 'ArrowRight') return nearest(nodes, 'right', ruleOf(centre));
  if (key === 'ArrowUp' && arrangement !== 'fan') return null;
  const side = nodes.some((node) => node.side === 'left') ? 'left' : 'right';
  const column = nodes.filter((node) => node.side === side);
  return (key === 'ArrowDown' ? column.find((node) => ruleOf(node) > ruleOf(centre)) : column[0])?.key ?? null;
}

function nearest(nodes: readonly GraphNode[], side: GraphNode['side'], y: number): string | null {
  let best: GraphNode | null = null;
  for (const node of nodes) {
    if (node.side !== side) continue;
    if (best === null || Math.abs(ruleOf(node) - y) < Math.abs(ruleOf(best) - y)) best = node;
  }
  return best?.key ?? null;
}
