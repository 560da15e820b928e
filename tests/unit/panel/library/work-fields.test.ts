import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { WorkFieldsSchema } from '../../../../src/model/snippet';
import { EDITABLE_FIELDS, FieldError, fieldOrigin, fieldText, withField } from '../../../../src/panel/library/work-fields';
import { work } from './sample';

const empty = { ...work('https://example.com/'), fields: {} };

describe('a field that the reader writes', () => {
  it.each([
    ['title', '  标识 \n 新规 ', '标识 新规'],
    ['authors', '许振超；薛澜', '许振超; 薛澜'],
    ['authors', 'Bradford, Anu; Lee, K.', 'Bradford, Anu; Lee, K.'],
    ['authors', '许振超、薛澜、', '许振超; 薛澜'],
    ['published', '2025', '2025'],
    ['published', '2025年', '2025'],
    ['published', '2025年2月', '2025-02'],
    ['published', '2025/2/7', '2025-02-07'],
    ['published', '2025年2月17日', '2025-02-17'],
    ['published', '2025.02.17', '2025-02-17'],
    ['published', '2025-02-17T08:38:00+08:00', '2025-02-17T08:38:00+08:00'],
    ['type', 'journal', 'journal'],
    ['doi', 'https://doi.org/10.1000/182', '10.1000/182'],
    ['doi', 'DOI: 10.1000/182', '10.1000/182'],
    ['pages', ' 12-19 ', '12-19'],
  ] as const)('%s: %j is %j', (name, text, expected) => {
    const { fields } = withField(empty, name, text);
    expect(fieldText(fields, name)).toBe(expected);
    expect(fieldOrigin(fields, name)).toBe('reader');
    expect(safeParse(WorkFieldsSchema, fields).success).toBe(true);
  });

  it.each(['soon', '2025-13', '2025-02-30', '17.2.2025', '25', '2025-', '2025-00'])('%s is refused as a date', (text) => {
    expect(() => withField(empty, 'published', text)).toThrow(FieldError);
  });

  it('is taken away by emptying it, and only it', () => {
    const told = withField(withField(empty, 'title', '甲'), 'site', '乙');
    expect(withField(told, 'title', '  ').fields).toEqual({ site: { value: '乙', origin: 'reader' } });
    for (const name of EDITABLE_FIELDS)
      expect(withField(withField(empty, name, name === 'published' ? '2025' : name === 'type' ? 'law' : 'x'), name, '').fields).toEqual({});
  });

  it('keeps its origin where it says what it said before', () => {
    const told = work('https://example.com/', '标题');
    expect(withField(told, 'title', ' 标题 ')).toBe(told);
  });

  it('changes nothing else of the work', () => {
    const told = work('https://example.com/', '标题');
    expect(withField(told, 'volume', '3')).toEqual({ ...told, fields: { ...told.fields, volume: { value: '3', origin: 'reader' } } });
  });
});
