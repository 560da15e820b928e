import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDictionary, type Form } from '../../../src/match/build';
import { TYPE_FORM } from '../../../src/match/layout';
import { createScanner, scan, scanLongest } from '../../../src/match/scan';
import { createFolded, foldInto, foldText, UNIT_CLASS, UNIT_WORD } from '../../../src/text/fold';

const form = (text: string, exact = false): Form => ({ text, entry: 0, type: TYPE_FORM, exact, lead: 0, tail: 0 });

function find(forms: readonly Form[], text: string): string[] {
  const { numbers, count } = scan(createScanner(buildDictionary(forms)), text);
  return Array.from({ length: count }, (_, i) => text.slice(numbers[i * 3], numbers[i * 3 + 1]));
}

describe('scanning', () => {
  it.each([
    ['finds a form', ['敏捷治理'], '所谓“敏捷治理”，', ['敏捷治理']],
    ['finds every form at a place, shorter first', ['人工智能', '人工智能治理'], '人工智能治理', ['人工智能', '人工智能治理']],
    ['finds overlapping forms', ['人工智能', '智能治理'], '人工智能治理', ['人工智能', '智能治理']],
    ['finds Traditional text by a Simplified form', ['个人信息保护法'], '《個人信息保護法》', ['個人信息保護法']],
    ['finds Simplified text by a Traditional form', ['個人信息保護法'], '个人信息保护法', ['个人信息保护法']],
    ['sees through blanks inside Chinese', ['生成式人工智能'], '生成式 人工智能', ['生成式 人工智能']],
    ['takes any blank between English words', ['AI Act'], 'the AI\n   Act.', ['AI\n   Act']],
    ['needs a word to begin where a Latin form begins', ['act'], 'react', []],
    ['needs a word to end where a Latin form ends', ['GPT-4'], 'GPT-4o', []],
    ['does not stop inside a decimal number', ['Claude 3'], 'Claude 3.5', []],
    ['stops before a full stop', ['Claude 3'], 'Claude 3.', ['Claude 3']],
    ['finds Latin beside Chinese', ['DeepSeek'], '由DeepSeek公司', ['DeepSeek']],
    ['finds nothing in an empty text', ['AI'], '', []],
    ['is not led astray by astral characters', ['治理'], '😀治理😀', ['治理']],
  ])('%s', (_, forms, text, found) => {
    expect(
      find(
        forms.map((one) => form(one)),
        text,
      ),
    ).toEqual(found);
  });

  it.each([
    ['Meta', 'Meta and meta', ['Meta']],
    ['o1', 'o1, O1', ['o1']],
    ['UN', 'UN un Un', ['UN']],
    ['H20', 'Ｈ20', ['Ｈ20']],
  ])('keeps the case of an exact form: %s', (text, page, found) => {
    expect(find([form(text, true)], page)).toEqual(found);
  });

  it('marks only the name in a form that asks for neighbours', () => {
    expect(find([{ ...form('开发的伏羲、'), lead: 3, tail: 1 }], '复旦大学 开发的 伏羲、风乌')).toEqual(['伏羲']);
  });

  it('finds what a naive search over folded text finds, on anything', () => {
    const alphabet = fc.constantFrom(...'人工智慧能治理個个信息 AaIi14.-');
    const word = fc.string({ unit: alphabet, minLength: 2, maxLength: 6 }).filter((text) => foldText(text).length >= 2);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { selector: foldText, minLength: 1, maxLength: 20 }),
        fc.string({ unit: alphabet, maxLength: 80 }),
        (words, text) => {
          const { numbers, count } = scan(createScanner(buildDictionary(words.map((one) => form(one)))), text);
          const found = Array.from({ length: count }, (_, i) => `${numbers[i * 3]}-${numbers[i * 3 + 1]}`).sort();
          const all = naive(words.map(foldText), text);
          expect(found).toEqual([...all].sort());
          const { numbers: longest, count: fewer } = scanLongest(createScanner(buildDictionary(words.map((one) => form(one)))), text);
          expect(Array.from({ length: fewer }, (_, i) => `${longest[i * 3]}-${longest[i * 3 + 1]}`)).toEqual(leftmostLongest(all));
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

/** The specification, one comparison at a time. */
function naive(keys: readonly string[], text: string): string[] {
  const { units, origins, length } = foldInto(text, createFolded());
  const isWord = (at: number) => at >= 0 && at < length && UNIT_CLASS[units[at] as number] === UNIT_WORD;
  const isDigit = (at: number) => at < length && (units[at] as number) >= 48 && (units[at] as number) <= 57;
  const places: string[] = [];
  for (let i = 0; i < length; i++) {
    for (const key of keys) {
      const end = i + key.length;
      if (end > length || [...Array(key.length).keys()].some((k) => units[i + k] !== key.charCodeAt(k))) continue;
      if (isWord(i) && isWord(i - 1)) continue;
      if (isWord(end - 1) && (isWord(end) || (isDigit(end - 1) && units[end] === 46 && end < length && isDigit(end + 1)))) continue;
      places.push(`${origins[i]}-${(origins[end - 1] as number) + 1}`);
    }
  }
  return places;
}

/** Of places that overlap the first, of those that start together the longest. */
function leftmostLongest(places: readonly string[]): string[] {
  const spans = places.map((place) => place.split('-').map(Number) as [number, number]).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let free = 0;
  return spans.flatMap(([start, end]) => {
    if (start < free) return [];
    free = end;
    return [`${start}-${end}`];
  });
}
