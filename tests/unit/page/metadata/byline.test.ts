import { describe, expect, it } from 'vitest';
import { readByline } from '../../../../src/page/metadata/byline';
import { findPrinted } from '../../../../src/page/metadata/printed';
import { NOW } from './page';

const setting = { now: NOW, zone: null };
const PARAGRAPH = '会议讨论了人工智能安全评估的方法与国际合作的下一步安排。'.repeat(5);

const read = (text: { before?: string; after?: string; last?: string[] }): Record<string, readonly string[]> => {
  const claims = readByline({ before: '', after: '', last: [], ...text }, setting);
  return Object.fromEntries(claims.map(({ field, values }) => [field, values]));
};

describe('the day beside a headline', () => {
  it.each([
    ['in a line of its own', '2025-02-17 08:38', ['2025-02-17T08:38']],
    ['after a label', '发布时间：2025-02-17', ['2025-02-17']],
    ['after a label in English', 'Published on 17 February 2025', ['2025-02-17']],
    ['after a name', 'Jane Doe\tFebruary 17, 2025', ['2025-02-17']],
    ['before the day of a change', '2025-02-17\nUpdated\t18 Feb 2025', ['2025-02-17']],
    ['before a change in brackets', '2025/2/17 15:38（2/17 16:10 更新）', ['2025-02-17T15:38']],
  ])('is read %s', (_, after, dates) => {
    expect(read({ after })['published']).toEqual(dates);
  });

  it.each([
    ['of a change', '最后更新: 2025-02-17 15:14'],
    ['of a change, told after it', '2025-02-17 15:14更新'],
    ['of a change, in two lines', '更新于\n2025-02-17 15:14'],
    ['of each article in a list', '2025-02-17\n一则消息\n2025-02-16\n又一则消息\n2025-02-15\n第三则消息\n2025-02-14'],
    ['within the text', `会议于2025-02-17举行\n${PARAGRAPH}`],
    ['far below', `${PARAGRAPH}\n${PARAGRAPH}\n2025-02-17`],
    ['less exact than a day', '2025年2月'],
  ])('is not one %s', (_, after) => {
    expect(read({ after })['published']).toBeUndefined();
  });

  it('above the headline is not today, which sites show there; with a time of day it is', () => {
    expect(read({ before: '2026年11月22日 星期日' })['published']).toBeUndefined();
    expect(read({ before: '2026年11月22日 08:30' })['published']).toEqual(['2026-11-22T08:30']);
    expect(read({ before: '2025年02月17日' })['published']).toEqual(['2025-02-17']);
  });
});

describe('whom a page has its text from', () => {
  it.each([
    ['来源：新华社', '新华社'],
    ['2025-02-17 来源： 科技日报 作者：张三', '科技日报'],
    ['來源：\t中央社\t編輯：李四', '中央社'],
    ['来源于 财新周刊', '财新周刊'],
    ['2025-02-17\tSource: Xinhua\tEditor: someone', 'Xinhua'],
    ['张三/中国青年报', '中国青年报'],
  ])('%s', (after, source) => {
    expect(read({ after })['source']).toEqual([source]);
  });

  it('is not whom its data and pictures are from', () => {
    expect(read({ after: '数据来源：某数据库\n图片来源：某图库' })['source']).toBeUndefined();
  });
});

describe('who signed', () => {
  it.each([
    ['a label', '作者：张三', '张三'],
    ['a bar', '文｜张三 李四', '张三 李四'],
    ['a reporter', '本报记者 张三 李四', '张三 李四'],
    ['a place', '記者張三／台北報導', '張三／台北報導'],
    ['a bar after the role', '界面新闻记者 | 张三', '张三'],
    ['the first words', `本报讯 记者张三报道：${PARAGRAPH}`, '张三报道'],
    ['a line with its editor', '记者：张三 编辑：李四', '张三 编辑'],
    ['English', 'By Jane Doe and John Smith', 'Jane Doe and John Smith'],
    ['a paper', '张三/中国青年报', '张三'],
    ['a dateline', `新华社巴黎2月17日电（记者张三、李四）${PARAGRAPH}`, '张三、李四'],
    ['a dateline of an agency of Taiwan', `（中央社記者張榮祥台南20日電）${PARAGRAPH}`, '張榮祥台南20日電'],
  ])('is told by %s', (_, after, authors) => {
    expect(read({ after })['authors']).toEqual([authors]);
  });

  it.each([
    ['the end of the text', `${PARAGRAPH}（记者张三）`, '张三'],
    ['an end with an office', `${PARAGRAPH}（作者：张三，系某大学教授）`, '张三，系某大学教授'],
    ['a last line', '本报记者 张三', '张三'],
  ])('is told by %s', (_, last, authors) => {
    expect(read({ last: [PARAGRAPH, last] })['authors']).toEqual([authors]);
  });

  it.each([
    ['what a reporter learned', '记者从工信部获悉，办法下月施行。'],
    ['a column', '记者手记'],
    ['an association', '中国记者协会 主席'],
    ['what a reporter learned, in a paragraph', `记者近日从会上获悉，${PARAGRAPH}`],
    ['a photographer', '新华社记者 方喆 摄'],
    ['an editor', '责任编辑：张三'],
    ['a caption', '图文：示例图库'],
    ['what a text says by the way', '记者会上，发言人回答了提问。'],
  ])('is not %s', (_, after) => {
    expect(read({ after, last: [after] })['authors']).toBeUndefined();
  });
});

describe('a place in print', () => {
  const find = (line: string, host = 'www.example.com', told: string | null = null) =>
    findPrinted(['别的话', line], { host, told, setting });

  it.each([
    ['《人民日报》（2025年02月17日 第 04 版）', { paper: '人民日报', edition: '04', date: '2025-02-17' }],
    [`${PARAGRAPH}（《光明日报》2025年2月17日 05版）`, { paper: '光明日报', edition: '05', date: '2025-02-17' }],
    ['来源：《南方都市报》2025年2月17日 A12版', { paper: '南方都市报', edition: 'A12', date: '2025-02-17' }],
  ])('is %s', (line, place) => {
    expect(find(line)).toEqual(place);
  });

  it.each([
    ['the edition of a book', '《人工智能导论》第2版'],
    ['a note', '[3] 张三：《谈智能》，《人民日报》2020年5月1日第9版'],
    ['words of the text', '《人民日报》（2025年02月17日 第04版）刊文指出'],
    ['the head of a paper, on another site', '2025年02月17日 第04版：要闻'],
  ])('is not %s', (_, line) => {
    expect(find(line)).toBeNull();
  });

  it('is that of the day that the page tells', () => {
    expect(find('《人民日报》（2020年05月01日 第09版）', 'www.example.com', '2025-02-17T08:38')).toBeNull();
    expect(find('《人民日报》（2025年02月16日 第09版）', 'www.example.com', '2025-02-17T08:38')?.edition).toBe('09');
  });

  it('stands at the head of an electronic paper', () => {
    expect(find('示例日报 2025年02月17日 星期一 第04版：要闻', 'epaper.example.cn')).toEqual({
      paper: '示例日报',
      edition: '04',
      date: '2025-02-17',
    });
  });
});
