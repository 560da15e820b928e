import { describe, expect, it } from 'vitest';
import { readAuthors } from '../../../../src/page/metadata/names';
import { isAmong } from '../../../../src/page/metadata/titles';

const isOutlet = (name: string): boolean => isAmong(name, ['人民网', 'BBC News', 'AP News']);
const read = (...values: string[]): string => (readAuthors(values, { isOutlet, isCatalogue: false }) ?? []).join('; ');

describe('authors', () => {
  it.each([
    ['a role before the name', '新华社记者 张三', '张三'],
    ['several in Chinese', '本报记者 张三、李四 王五', '张三; 李四; 王五'],
    ['names of two characters set wide', '张 三 李小四 王 五', '张三; 李小四; 王五'],
    ['a correspondent abroad', '本报驻美国特约记者 张三', '张三'],
    ['a label', '作者：张三', '张三'],
    ['文 and a bar', '文｜张三 李四', '张三; 李四'],
    ['a place after the name', '记者張三／台北報導', '張三'],
    ['an agency’s dateline', '中央社記者張榮祥台南20日電', '張榮祥'],
    ['a name of two characters in a dateline', '中央社記者林惟台北20日電', '林惟'],
    ['an office in brackets', '张三（清华大学教授）', '张三'],
    ['an office after a comma', '作者：张三，系某大学教授', '张三'],
    ['a foreign name', '连姆·斯科特', '连姆·斯科特'],
    ['an editor after the names', '张三 编辑：李四', '张三'],
    ['an association of reporters', '中国记者协会', '中国记者协会'],
    ['an office of the same line', '张三 清华大学教授', '张三'],
    ['a verb', '张三报道', '张三'],
    ['a label of an editor cut short', '记者 张三 编辑', '张三'],
    ['a collective name', '人民日报评论员', '人民日报评论员'],
    ['a paper after the name', '石佳/中国青年报', '石佳'],
    ['an editor on the same line', '张三 责任编辑：李四', '张三'],
    ['By, twice', 'By By Jane Doe', 'Jane Doe'],
    ['two in English', 'By Jane Doe and John Q. Public', 'Jane Doe; John Q. Public'],
    ['three in English', 'Jane Doe, John Smith, and Ada Muster', 'Jane Doe; John Smith; Ada Muster'],
    ['family name first', 'Doe, Jane', 'Doe, Jane'],
    ['a Junior', 'Martin Example, Jr.', 'Martin Example, Jr.'],
    ['an office in English', 'Jane Doe, Senior Technology Editor', 'Jane Doe'],
    ['a ministry', 'Ministry of Economy, Trade and Industry', 'Ministry of Economy, Trade and Industry'],
    ['a dateline in English', 'Jane Doe in New York', 'Jane Doe'],
    ['particles', 'Ursula von der Leyen', 'Ursula von der Leyen'],
    ['entities and tags', '<b>J&ouml;rg</b> O&#39;Neil', "Jörg O'Neil"],
    ['the same twice', '张三;张三', '张三'],
  ])('are read past %s', (_, value, names) => {
    expect(read(value)).toBe(names);
  });

  it.each([
    '104236',
    '责任编辑：张三',
    '責任編輯 王五',
    '编辑',
    'admin',
    '佚名',
    '系统管理员',
    '人民网',
    'The BBC News',
    'name, email@gmail.com',
    'https://www.facebook.com/myudn/',
    'www.example.com',
    '@handle',
    'Guardian staff reporter',
    '[object Object]',
    'undefined',
    '新华社记者',
    '记者',
    '新华社记者 方喆 摄',
    '2025-02-17',
    '',
    '，、；',
    '这不是名字，而是一整句话。',
  ])('are not %s', (value) => {
    expect(read(value)).toBe('');
  });

  it('of a catalogue are one each, commas or not', () => {
    expect(readAuthors(['van der Berg, Otto', 'Doe, Jane'], { isOutlet, isCatalogue: true })).toEqual(['van der Berg, Otto', 'Doe, Jane']);
  });

  it('are two hundred at most', () => {
    const crowd = Array.from(
      { length: 3000 },
      (_, i) => `Jane${String.fromCharCode(97 + (i % 26))} Doe${String.fromCharCode(97 + (Math.floor(i / 26) % 26))}`,
    );
    expect(readAuthors(crowd, { isOutlet, isCatalogue: true })).toHaveLength(200);
  });
});
