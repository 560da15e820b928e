import { describe, expect, it } from 'vitest';
import { isHeadingFor } from '../../../src/popover/heading';

const box = { left: 100, top: 100, right: 300, bottom: 200 };

describe('the safe path', () => {
  it.each([
    ['straight down to a box below', { x: 200, y: 50 }, { x: 200, y: 60 }, true],
    ['aslant to a far corner', { x: 200, y: 50 }, { x: 220, y: 60 }, true],
    ['past the box on the side', { x: 200, y: 50 }, { x: 240, y: 51 }, false],
    ['away from the box', { x: 200, y: 50 }, { x: 200, y: 40 }, false],
    ['up to a box above', { x: 200, y: 260 }, { x: 190, y: 250 }, true],
    ['from the left', { x: 20, y: 150 }, { x: 30, y: 150 }, true],
    ['from the right, away', { x: 400, y: 150 }, { x: 410, y: 150 }, false],
    ['standing still', { x: 200, y: 50 }, { x: 200, y: 51 }, false],
    ['just beside the box', { x: 200, y: 90 }, { x: 250, y: 88 }, true],
  ])('%s', (_, from, to, heading) => {
    expect(isHeadingFor(from, to, box)).toBe(heading);
  });
});
