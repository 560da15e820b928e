import { describe, expect, it } from 'vitest';
import { chooseAuthors, chooseDate, choosePublisher, chooseTitle } from '../../../../src/page/metadata/accept';
import { claim } from '../../../../src/page/metadata/claims';
import { chooseLanguage, languageTag } from '../../../../src/page/metadata/language';
import { NOW } from './page';

const HANS = '会议讨论了人工智能安全评估的方法与国际合作的下一步安排，欧盟代表认为应当尽快达成协议并发布说明。'.repeat(2);
const HANT = '會議討論了人工智慧安全評估的方法與國際合作的下一步安排，歐盟代表認為應當盡快達成協議並發布說明。'.repeat(2);
const ENGLISH = 'The committee said that the rules for testing of models are to be agreed in the spring of this year.';
const JAPANESE = 'これは人工知能についてのニュースです。ヨーロッパのきまりがはじまりました。みなさんもかんがえてみてください。'.repeat(2);

describe('the language of a page', () => {
  it.each([
    ['what it claims', ['zh-CN'], HANS, 'zh-CN @markup'],
    ['what it claims, in its proper case', ['zh_tw'], HANT, 'zh-TW @markup'],
    ['its script, where the claim is of the other', ['zh-CN'], HANT, 'zh-Hant @text'],
    ['its script, where the claim is English', ['en-US'], HANS, 'zh-Hans @text'],
    ['its script, where the claim is no more than Chinese', ['zh'], HANT, 'zh-Hant @text'],
    ['its script, where nothing is claimed', [], HANS, 'zh-Hans @text'],
    ['a later claim that its script bears out', ['en', 'zh-Hant-HK'], HANT, 'zh-Hant-HK @markup'],
    ['English, where the claim is Chinese', ['zh-CN'], ENGLISH, 'en @text'],
    [
      'a claim that no script speaks against',
      ['fr-FR'],
      'Le comité a dit que les règles du jeu seront fixées au printemps.',
      'fr-FR @markup',
    ],
    ['Japanese, whose characters are Chinese, too', ['ja'], JAPANESE, 'ja @markup'],
    ['Japanese, where the claim is English', ['en'], JAPANESE, 'ja @text'],
    ['a claim against which a short title says little', ['zh-CN'], '個資法', 'zh-CN @markup'],
    ['Simplified, though it has characters of both', ['zh-CN'], `${'这是著名学者的文章，乾坤未定。'.repeat(8)}`, 'zh-CN @markup'],
  ])('is %s', (_, tags, text, language) => {
    const chosen = chooseLanguage(claim('language', 'markup', tags), text);
    expect(`${chosen?.value} @${chosen?.origin}`).toBe(language);
  });

  it('is not known of a few words that claim nothing', () => {
    expect(chooseLanguage([], 'Filmbüro Göttingen')).toBeUndefined();
  });

  it.each([
    ['zh-cmn-Hans', 'zh-Hans'],
    ['en_GB', 'en-GB'],
    ['zh-CN,en', 'zh-CN'],
    ['utf-8', null],
    ['${lang}', null],
    ['a'.repeat(50), null],
  ])('%s is %s', (value, tag) => {
    expect(languageTag(value)).toBe(tag);
  });
});

describe('of several titles', () => {
  const choose = (values: string[], seen: string[] = [], names: string[] = []) =>
    chooseTitle(claim('title', 'json-ld', values), names, seen)?.value;

  it('the first is taken', () => {
    expect(choose(['First title', 'Second title'])).toBe('First title');
  });
  it('the one that stands on the page is taken before a subject', () => {
    expect(choose(['country in Oceania', 'New Zealand'], ['New Zealand - Wikipedia'])).toBe('New Zealand');
  });
  it('one that was cut gives way to the whole', () => {
    expect(choose(['A long title that was…', 'A long title that was cut'])).toBe('A long title that was cut');
    expect(choose([`${'x'.repeat(105)}`, `${'x'.repeat(105)} to the end`])).toBe(`${'x'.repeat(105)} to the end`);
    expect(choose(['A title', 'A title that is another'])).toBe('A title');
  });
  it('none is the name of the site, or of nothing', () => {
    expect(choose(['Example News', 'undefined', '…', 'A title - Example News'], [], ['Example News'])).toBe('A title');
    expect(choose(['Example News'], [], ['Example News'])).toBeUndefined();
  });
});

describe('of several dates', () => {
  const choose = (...values: string[]) => chooseDate(claim('published', 'meta', values), { now: NOW, zone: '+08:00' })?.value;

  it('the first that makes sense is taken', () => {
    expect(choose('前天', '2205-01-01', '2025-02-17', '2025-03-01')).toBe('2025-02-17');
  });
  it('one that tells the same day more exactly is taken', () => {
    expect(choose('2025-02-17', '2025-03-01 10:00', '2025年02月17日08:38')).toBe('2025-02-17T08:38+08:00');
  });
});

describe('the publisher', () => {
  const isSite = (name: string): boolean => name === '示例网';
  const choose = (publishers: string[], sources: string[]) =>
    choosePublisher([...claim('publisher', 'json-ld', publishers), ...claim('source', 'text', sources)], isSite)?.value;

  it.each([
    ['who says so', ['示例社'], ['新华社'], '示例社'],
    ['whom the site has it from', ['示例网'], ['来源：新华社'], '新华社'],
    ['the site itself, where it has it from nobody', ['示例网'], [], '示例网'],
    ['the source alone', [], ['来源：《科技日报》'], '科技日报'],
    ['nobody, of sources that name none', [], ['网络', '来源：', '综合', 'https://example.com', '1610'], undefined],
    ['no address of a network', ['https://www.facebook.com/x', '@example'], [], undefined],
    ['one name of two that are the same', ['示例社 | 示例社'], [], '示例社'],
  ])('is %s', (_, publishers, sources, publisher) => {
    expect(choose(publishers, sources)).toBe(publisher);
  });
});

describe('authors', () => {
  it('are those of the first place that names any', () => {
    const claims = [...claim('authors', 'json-ld', ['Example News', '104236']), ...claim('authors', 'meta', ['Jane Doe'])];
    expect(chooseAuthors(claims, (name) => name === 'Example News')).toEqual({ value: ['Jane Doe'], origin: 'meta' });
  });
});
