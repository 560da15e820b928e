/** Errors between texts: a unit more, a unit less, another unit. Each counts one (Levenshtein). */

/** Goes on by one unit of the pattern: what each column costs with it, from what it cost without. */
function addUnit(unit: number, text: string, last: Uint16Array, row: Uint16Array): void {
  row[0] = (last[0] as number) + 1;
  for (let j = 1; j <= text.length; j++) {
    const other = (last[j - 1] as number) + (text.charCodeAt(j - 1) === unit ? 0 : 1);
    const beside = Math.min(last[j] as number, row[j - 1] as number) + 1;
    row[j] = other < beside ? other : beside;
  }
}

function errorsFrom(first: Uint16Array, pattern: string, text: string): Uint16Array {
  let last: Uint16Array = first;
  let row: Uint16Array = new Uint16Array(text.length + 1);
  for (let i = 0; i < pattern.length; i++) {
    addUnit(pattern.charCodeAt(i), text, last, row);
    [last, row] = [row, last];
  }
  return last;
}

/** For each offset of the text, the errors between the pattern and whatever stretch is nearest to it and ends there. */
export const errorsByEnd = (pattern: string, text: string): Uint16Array => errorsFrom(new Uint16Array(text.length + 1), pattern, text);

const reversed = (text: string): string => {
  let back = '';
  for (let i = text.length - 1; i >= 0; i--) back += text[i];
  return back;
};

/** For each offset of the text, the errors between the pattern and whatever stretch is nearest to it and starts there. */
export const errorsByStart = (pattern: string, text: string): Uint16Array => errorsByEnd(reversed(pattern), reversed(text)).reverse();

/** Errors between two texts as wholes. Takes time by the product of their lengths, each below 65,536. */
export const errorsBetween = (a: string, b: string): number =>
  errorsFrom(
    Uint16Array.from({ length: b.length + 1 }, (_, j) => j),
    a,
    b,
  )[b.length] as number;
