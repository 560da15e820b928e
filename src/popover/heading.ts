/** The safe path from a word to its card: whether a moving pointer is on its way to a box. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels that a pointer may stray beyond the box's corners and still mean it. */
const SLACK = 24;
/** Less movement than this says nothing about a direction. */
const STILL = 2;

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/**
 * Whether going on from `from` through `to` leads into a box: whether `to` lies in the triangle that `from` makes with
 * the two corners of the box that are farthest apart as seen from it.
 * @param from where the pointer was a moment ago
 * @param to where it is now
 */
export function isHeadingFor(from: Point, to: Point, box: Box): boolean {
  if (Math.hypot(to.x - from.x, to.y - from.y) < STILL) return false;
  const wide: Box = { left: box.left - SLACK, top: box.top - SLACK, right: box.right + SLACK, bottom: box.bottom + SLACK };
  if (from.x >= wide.left && from.x <= wide.right && from.y >= wide.top && from.y <= wide.bottom) return true;
  const corners: Point[] = [
    { x: wide.left, y: wide.top },
    { x: wide.right, y: wide.top },
    { x: wide.right, y: wide.bottom },
    { x: wide.left, y: wide.bottom },
  ];
  // The corners seen outermost on either side.
  let leftmost = corners[0] as Point;
  let rightmost = corners[0] as Point;
  for (const corner of corners) {
    if (cross(from, leftmost, corner) > 0) leftmost = corner;
    if (cross(from, rightmost, corner) < 0) rightmost = corner;
  }
  return cross(from, leftmost, to) <= 0 && cross(from, rightmost, to) >= 0;
}
