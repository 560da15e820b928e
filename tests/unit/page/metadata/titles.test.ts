import { describe, expect, it } from 'vitest';
import { cleanText, cutAt } from '../../../../src/page/metadata/clean-text';
import { partTabTitle, stripSite } from '../../../../src/page/metadata/titles';

describe('the title of a tab', () => {
  it.each([
    ['People’s Daily Online', '女儿出嫁--文化--人民网', ['人民网'], '女儿出嫁', null],
    ['an underline', '法案生效_新华网', ['新华网'], '法案生效', null],
    ['a hyphen before a name', 'GPT-4发布一周年-新华网', ['新华网'], 'GPT-4发布一周年', null],
    ['a name that nobody told', '法案生效-示例新闻网', [], '法案生效', '示例新闻网'],
    ['sections', '法案出爐 | 要聞 | 生活 | 聯合新聞網', ['聯合新聞網'], '法案出爐', null],
    ['a full-width bar', '法案出爐｜聯合新聞網', ['聯合新聞網'], '法案出爐', null],
    ['two names', '共享充电宝为何涨价_10%公司_澎湃新闻-The Paper', ['澎湃新闻', 'The Paper'], '共享充电宝为何涨价', null],
    ['a broadcaster', 'Chatbots in schools - BBC News', ['BBC News'], 'Chatbots in schools', null],
    ['an agency', 'Chip rules delayed | Reuters', ['Reuters'], 'Chip rules delayed', null],
    ['a host', 'Chip rules delayed - Fox Example', [], 'Chip rules delayed', 'Fox Example'],
    ['the site first', 'NEWS WEB EASY|こどもの法律', ['NEWS WEB EASY'], 'こどもの法律', null],
    ['a name with a separator in it', 'Chips - Focus Taiwan - CNA News', ['Focus Taiwan - CNA News'], 'Chips', null],
    ['unread messages', '(12) Chips return', [], 'Chips return', null],
    ['nothing at its end', 'Chips return | ', [], 'Chips return', null],
  ])('is parted at %s', (_, tab, names, title, site) => {
    expect(partTabTitle(tab, { names, headline: null, host: 'www.foxexample.com' })).toEqual({ title, site });
  });

  it('is parted where the headline ends, whatever follows', () => {
    expect(partTabTitle('What evals miss - Muster', { names: [], headline: 'What evals miss', host: 'example.net' })).toEqual({
      title: 'What evals miss',
      site: 'Muster',
    });
  });

  it.each(['GPT-4', 'DeepSeek-R1与o1-mini对比', 'Spider-Man: a review', '人工智能——挑战与机遇', 'Reuters', 'A | B'])('stays %s', (tab) => {
    expect(partTabTitle(tab, { names: ['Reuters'], headline: null, host: 'www.reuters.com' })).toEqual({ title: tab, site: null });
  });

  it('is stripped to no less than a title', () => {
    expect(stripSite('新华网 - 新华网', ['新华网'])).toBe('新华网');
  });
});

describe('a clean text', () => {
  it.each([
    ['one escaping too many', 'Gaming&amp;#039;s &quot;universes&quot;', 'Gaming&#039;s "universes"'],
    ['entities', 'G&ouml;del&#039;s &#x201c;universes&#x201d;&nosuch;', "Gödel's “universes”&nosuch;"],
    ['leaked tags', '<em class="x">AI</em> Act<br/>enters', 'AI Act enters'],
    ['white space of any kind', ' a\n\t\u3000 b\u00a0', 'a b'],
    ['controls and marks of direction', 'a\u0000\u202eb\u200e\ufeff', 'ab'],
    ['parts of letters', 'e\u0301', 'é'],
    ['half characters', 'a\ud83d', 'a'],
  ])('undoes %s', (_, raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });

  it('keeps what only looks like a tag, and the joiners of Persian', () => {
    expect(cleanText('why a<b and b>c, and <script>')).toBe('why a<b and b>c, and <script>');
    expect(cleanText('اصلاح\u200cطلبان')).toBe('اصلاح\u200cطلبان');
  });

  it('is cut between characters', () => {
    expect(cutAt('ab😀', 3)).toBe('ab');
    expect(cutAt('ab😀', 4)).toBe('ab😀');
  });
});
