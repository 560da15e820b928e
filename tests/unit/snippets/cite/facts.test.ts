import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/snippets/cite/facts';
import { workLang } from '../../../../src/snippets/cite/work-lang';
import { citedOf, type Told, utcDay, workOf } from './works';

const factsFrom = (told: Told) => factsOf(citedOf(told), utcDay);

describe('the language of a work', () => {
  it.each<[what: string, told: Told, quoteLang: string | null, lang: string]>([
    ['its title', { title: '个人信息保护法解读' }, null, 'zh-Hans'],
    ['its title before what a template claims', { title: '个人信息保护法解读', language: 'en' }, null, 'zh-Hans'],
    ['an English title on a page that claims Chinese', { title: 'China issues new rules on AI', language: 'zh-CN' }, null, 'en'],
    ['a name for a title, by what the page claims', { title: 'GPT-5', language: 'zh-CN' }, null, 'zh-Hans'],
    ['no title, by what the page claims', { language: 'zh-HK' }, null, 'zh-Hant'],
    ['nothing but the quotation', {}, 'zh-Hant', 'zh-Hant'],
    ['Traditional characters', { title: '立法院三讀通過人工智慧基本法' }, null, 'zh-Hant'],
    ['characters of both, with a claim', { title: '人工智慧基本法草案', language: 'zh-TW' }, null, 'zh-Hant'],
    ['著, which is of both', { title: '著作权法' }, null, 'zh-Hans'],
    ['French', { title: 'Le droit de la mer', language: 'fr' }, 'zh', 'en'],
    ['nothing', {}, null, 'en'],
  ])('is told by %s', (_, told, quoteLang, lang) => {
    expect(workLang(workOf(told), quoteLang)).toBe(lang);
  });
});

describe('the language tag of a record', () => {
  it.each<[Told, string | null]>([
    [{ title: '个人信息保护法', language: 'zh-Hans-CN' }, 'zh-Hans-CN'],
    [{ title: '个人信息保护法', language: 'en' }, 'zh-CN'],
    [{ title: '立法院三讀通過' }, 'zh-TW'],
    [{ title: 'Le droit de la mer', language: 'fr' }, 'fr'],
    [{ title: 'China issues new rules on AI', language: 'zh-CN' }, null],
    [{ title: 'The sea', language: 'not a tag!' }, null],
  ])('of %j is %s', (told, tag) => {
    expect(factsFrom(told).language).toBe(tag);
  });
});

describe('the address of a work', () => {
  it.each<[what: string, shown: string | null, canonical: string | undefined, cited: string | null]>([
    ['as shown', 'https://a.org/b?utm=1', undefined, 'https://a.org/b?utm=1'],
    ['the canonical one', 'https://a.org/b?utm=1', 'https://a.org/b', 'https://a.org/b'],
    ['the canonical one of the desktop', 'https://m.a.org/b', 'https://www.a.org/b', 'https://www.a.org/b'],
    ['not the front page that a template claims', 'https://a.org/b', 'https://a.org/', 'https://a.org/b'],
    ['not another site', 'https://a.org/b', 'https://evil.org/b', 'https://a.org/b'],
    ['without what scrolls to a text', 'https://a.org/b#:~:text=x', undefined, 'https://a.org/b'],
    ['with its own fragment', 'https://a.org/#/b?id=1', undefined, 'https://a.org/#/b?id=1'],
    ['none of a file', 'file:///home/reader/secret.pdf', undefined, null],
    ['none that is no address', 'about:blank', 'javascript:alert(1)', null],
    ['the canonical one where there is no other', null, 'https://a.org/b', 'https://a.org/b'],
  ])('%s', (_, address, canonical, cited) => {
    expect(factsFrom({ address, ...(canonical === undefined ? {} : { canonical }) }).address).toBe(cited);
  });

  it('is the one that the reader wrote, whatever it is', () => {
    const work = workOf({ address: 'https://a.org/b' });
    const fields = { ...work.fields, canonical: { value: 'https://other.org/', origin: 'reader' as const } };
    expect(factsOf({ work: { ...work, fields }, quoteLang: null }, utcDay).address).toBe('https://other.org/');
  });
});

describe('values of a page', () => {
  it('are set in one line, without what cannot be seen', () => {
    const facts = factsFrom({ title: ' A\n title\u200b\u202e \u0007with\ud800 much ', authors: ['', ' Jane\tDoe ', 'Jane Doe'] });
    expect(facts.title).toBe('A title with\ufffd much');
    expect(facts.authors).toEqual(['Jane Doe']);
  });

  it.each([
    ['潘炫明、陈蓁蓁', ['潘炫明', '陈蓁蓁']],
    ['薛澜、伯尼·桑德斯', ['薛澜', '伯尼·桑德斯']],
    ['国家互联网信息办公室、公安部', ['国家互联网信息办公室', '公安部']],
    ['环境、社会与治理研究院', ['环境、社会与治理研究院']],
    ['薛澜（采访整理）', ['薛澜（采访整理）']],
    ['Doe, Jane; Roe, Richard', ['Doe, Jane; Roe, Richard']],
  ])('that hold several authors are parted: %s', (field, authors) => {
    expect(factsFrom({ authors: [field] }).authors).toEqual(authors);
  });

  it('that are blank are absent', () => {
    expect(factsFrom({ title: ' ', site: '\u200b', published: '', doi: 'see below' })).toMatchObject({
      title: null,
      site: null,
      published: null,
      doi: null,
    });
  });

  it.each([
    ['doi:10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000/xyz123', '10.1000/xyz123'],
  ])('the identifier %s is %s', (doi, bare) => {
    expect(factsFrom({ doi }).doi).toBe(bare);
  });
});
