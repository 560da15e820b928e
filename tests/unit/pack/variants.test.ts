import { describe, expect, it } from 'vitest';
import { keepsCase, spellingsOf, type Vocabulary } from '../../../src/pack/variants';

const vocabulary: Vocabulary = [
  { word: 'Artificial Intelligence', others: ['AI'], chinese: false, common: false },
  { word: '人工智能', others: ['人工智慧', 'AI'], chinese: true, common: false },
  { word: '算法', others: ['演算法'], chinese: true, common: false },
  { word: 'AI', others: ['人工智能'], chinese: true, common: true },
  { word: 'AI', others: ['artificial intelligence'], chinese: false, common: true },
];

describe('spellings', () => {
  it.each<[string, string, boolean, string[]]>([
    [
      'words that Taiwan says otherwise, in every combination',
      '人工智能算法',
      false,
      ['人工智能算法', '人工智能演算法', '人工智慧算法', '人工智慧演算法', 'AI算法', 'AI演算法'],
    ],
    ['English long and short', 'Artificial Intelligence Act', false, ['Artificial Intelligence Act', 'AI Act']],
    ['hyphens before numbers', 'GPT-4', false, ['GPT-4', 'GPT 4', 'GPT4']],
    ['blanks before numbers', 'Claude 3.5', false, ['Claude 3.5', 'Claude-3.5', 'Claude3.5']],
    ['hyphens between words', 'general-purpose model', false, ['general-purpose model', 'general purpose model']],
    ['names without their dot', '伊恩·曼纳斯', false, ['伊恩·曼纳斯', '伊恩曼纳斯']],
    ['plurals of terms', 'large language model', true, ['large language model', 'large language models']],
    ['plurals in -ies', 'safety policy', true, ['safety policy', 'safety policies']],
    ['no plural where there is none', 'agile governance', true, ['agile governance']],
    ['no plural for names', 'OpenAI', false, ['OpenAI']],
  ])('%s', (_, form, plural, spellings) => {
    expect(spellingsOf(form, { vocabulary, plural, common: false })).toEqual(spellings);
  });

  it.each<[string, string, string[]]>([
    ['Chinese', 'AI诈骗', ['AI诈骗', '人工智能诈骗']],
    ['English', 'AI literacy', ['AI literacy', 'artificial intelligence literacy']],
    ['not inside another word', 'OpenAI诉讼', ['OpenAI诉讼']],
  ])('of an acronym in a name made of common words: %s', (_, form, spellings) => {
    expect(spellingsOf(form, { vocabulary, plural: false, common: true })).toEqual(spellings);
  });

  it('stay few', () => {
    expect(spellingsOf('人工智能'.repeat(6), { vocabulary, plural: false, common: false }).length).toBeLessThanOrEqual(24);
  });
});

describe('letter case', () => {
  it.each(['UN', 'o1', 'R1', 'OECD', 'UNESCO', 'AI', 'WAIC'])('is kept for %s', (form) => {
    expect(keepsCase(form)).toBe(true);
  });
  it.each(['OpenAI', 'Kimi', 'GPT-4', 'AI Act', '人工智能', 'DeepSeek-R1'])('does not matter for %s', (form) => {
    expect(keepsCase(form)).toBe(false);
  });
});
