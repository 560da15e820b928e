/** @returns the tag as Obsidian spells tags: letters, digits, `_`, `/` and hyphens for all else; empty where nothing is left */
export function obsidianTag(tag: string): string {
  const spelt = tag.replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/]+/gu, '-').replace(/^-+|-+$/g, '');
  // Obsidian takes digits alone for a number.
  return /^[\d/]+$/.test(spelt) ? `y${spelt}` : spelt;
}
