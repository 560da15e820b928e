/** Ids of snippets as names of blocks in Obsidian, which have letters, digits and hyphens only. */

const LEGAL = /^(?!x-)[a-zA-Z0-9-]+$/;

/** @returns the id itself where it can be; else `x-` and four hexadecimal digits for each of its UTF-16 units */
export const blockIdOf = (id: string): string =>
  LEGAL.test(id) ? id : `x-${[...Array(id.length).keys()].map((at) => id.charCodeAt(at).toString(16).padStart(4, '0')).join('')}`;

/** Undoes `blockIdOf`. */
export const idOfBlock = (block: string): string =>
  /^x-(?:[0-9a-f]{4})+$/.test(block)
    ? block.slice(2).replace(/[0-9a-f]{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    : block;
