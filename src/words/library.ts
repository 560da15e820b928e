import type { Lang, Localized } from '../model/lang';
import type { Origin, SnippetSource, WorkType } from '../model/snippet';
import { phrase } from './phrase';

/** What the library of snippets says. */
export const LIBRARY_WORDS = {
  search: phrase('搜索收藏', '搜尋收藏', 'Search what you saved'),
  list: phrase('收藏', '收藏', 'Saved snippets'),
  filters: phrase('筛选', '篩選', 'Filter'),
  show: phrase('显示', '顯示', 'Show'),
  clearFilters: phrase('清除筛选', '清除篩選', 'Clear filters'),
  showAll: phrase('显示全部收藏', '顯示全部收藏', 'Show all snippets'),
  more: phrase('再列出', '再列出', 'Show'),
  moreBehind: phrase('个', '個', 'more'),
  fewer: phrase('收起', '收起', 'Show fewer'),
  export: phrase('导出', '匯出', 'Export'),
  import: phrase('导入', '匯入', 'Import'),
  backups: phrase('备份', '備份', 'Backups'),
  removed: phrase('已移除', '已移除', 'Removed'),
  removedNote: phrase(
    '移除的收藏保留三十天，其间可以放回。',
    '移除的收藏保留三十天，期間可以放回。',
    'What you remove is kept for thirty days and can be put back.',
  ),
  backToAll: phrase('回到收藏', '回到收藏', 'Back to your snippets'),
  reading: phrase('正在读取其余收藏…', '正在讀取其餘收藏…', 'Reading the rest…'),
  noMatch: phrase('没有符合的收藏。', '沒有符合的收藏。', 'No snippet matches.'),
  noneRemoved: phrase('没有移除过什么。', '沒有移除過什麼。', 'Nothing was removed.'),
  gone: phrase('这条收藏已不在。', '這則收藏已不在。', 'This snippet is no longer here.'),
  goneRemoved: phrase('这条收藏已移除。', '這則收藏已移除。', 'This snippet was removed.'),

  select: phrase('选择', '選取', 'Select'),
  selectAll: phrase('全选', '全選', 'Select all'),
  selected: phrase('已选', '已選', 'Selected'),
  unseen: phrase('不在眼前', '不在眼前', 'not shown'),
  letGo: phrase('取消选择', '取消選取', 'Clear selection'),
  addTag: phrase('加标签', '加標籤', 'Add tag'),
  removeTag: phrase('去标签', '去標籤', 'Remove tag'),
  toFolder: phrase('移至文件夹', '移至資料夾', 'Move to folder'),

  open: phrase('在页面上打开', '在頁面上開啟', 'Open at the page'),
  note: phrase('批注', '批註', 'Note'),
  writeNote: phrase('写点什么…', '寫點什麼…', 'Write a note…'),
  tags: phrase('标签', '標籤', 'Tags'),
  newTag: phrase('添加标签', '新增標籤', 'Add a tag'),
  dropTag: phrase('去掉标签', '去掉標籤', 'Remove tag'),
  folder: phrase('文件夹', '資料夾', 'Folder'),
  chooseFolder: phrase('选择或新建文件夹', '選擇或新增資料夾', 'Choose a folder or name a new one'),
  noFolder: phrase('不在文件夹中', '不在資料夾中', 'In no folder'),
  noTag: phrase('没有标签', '沒有標籤', 'Without tags'),
  copy: phrase('复制', '複製', 'Copy'),
  copyQuote: phrase('复制引文与出处', '複製引文與出處', 'Copy quotation and source'),
  correct: phrase('改正文字', '改正文字', 'Correct the text'),
  correctNote: phrase(
    '只改抄录之误。改得多了，在原页上可能找不回原处。',
    '只改抄錄之誤。改得多了，在原頁上可能找不回原處。',
    'For slips in what was copied. After large changes it may not be found on its page again.',
  ),
  save: phrase('保存', '儲存', 'Save'),
  cancel: phrase('取消', '取消', 'Cancel'),
  done: phrase('完成', '完成', 'Done'),
  remove: phrase('移除', '移除', 'Remove'),
  putBack: phrase('放回', '放回', 'Put back'),
  wholeText: phrase('显示全文', '顯示全文', 'Show all of it'),
  lessText: phrase('收起', '收起', 'Show less'),
  characters: phrase('字', '字', 'characters'),
  untitled: phrase('无题', '無題', 'Untitled'),
  ownWords: phrase('旁注词条', '旁註詞條', 'Pangzhu’s own words'),
  seenOn: phrase('见于', '見於', 'Seen on'),
  removedAt: phrase('移除于', '移除於', 'Removed'),

  editSource: phrase('编辑出处', '編輯出處', 'Edit source'),
  forAll: phrase('改动用于这一页的全部收藏', '更動用於這一頁的全部收藏', 'Changes hold for all snippets of this page'),
  badDate: phrase(
    '请写成 2025、2025-02 或 2025-02-17。未保存。',
    '請寫成 2025、2025-02 或 2025-02-17。未儲存。',
    'Write it as 2025, 2025-02 or 2025-02-17. Not saved.',
  ),
  noType: phrase('未说明', '未說明', 'Not said'),

  saving: phrase('正在保存…', '正在儲存…', 'Saving…'),
  saved: phrase('已保存', '已儲存', 'Saved'),
  notSaved: phrase('未保存', '未儲存', 'Not saved'),
  again: phrase('再试', '再試', 'Try again'),
  madeGood: phrase('上次没来得及保存的批注已补上', '上次沒來得及儲存的批註已補上', 'A note that was not saved last time is saved now'),
  elsewhere: phrase('另一窗口改成了', '另一視窗改成了', 'Another window wrote'),
  emptied: phrase('（空）', '（空）', '(nothing)'),
  takeTheirs: phrase('用那边的', '用那邊的', 'Take that'),
  undo: phrase('撤销', '復原', 'Undo'),

  keys: phrase('键盘', '鍵盤', 'Keys'),
  close: phrase('关闭', '關閉', 'Close'),
  lost: phrase('收藏不见了', '收藏不見了', 'Your snippets are gone'),
  lostBefore: phrase('上次清点时有', '上次清點時有', 'There were'),
  lostBackup: phrase('最近一次备份：', '最近一次備份：', 'Last backup:'),
  noBackup: phrase('没有找到备份。', '沒有找到備份。', 'No backup was found.'),
  restore: phrase('从备份恢复', '從備份還原', 'Restore from backup'),
  dismiss: phrase('不再提示', '不再提示', 'Dismiss'),

  empty: phrase('还没有收藏', '還沒有收藏', 'Nothing saved yet'),
  emptySelect: phrase(
    '在页面上选中一段文字，按旁边出现的收藏按钮，',
    '在頁面上選取一段文字，按旁邊出現的收藏按鈕，',
    'Select text on a page and press the button beside it,',
  ),
  emptyKey: phrase('或按', '或按', 'or press'),
  emptyCard: phrase(
    '在词条卡片上按书签，收藏摘要、摘录或条文大意。',
    '在詞條卡片上按書籤，收藏摘要、摘錄或條文大意。',
    'Press the bookmark on a card to save its summary, an excerpt or a digest.',
  ),
  emptyThen: phrase(
    '收藏连同出处、日期与网址存在本机，可以批注、加标签、检索、导出。',
    '收藏連同出處、日期與網址存在本機，可以批註、加標籤、檢索、匯出。',
    'Each is kept on this device with its source, date and address, to be noted, tagged, searched and exported.',
  ),
  ofEntry: phrase('我的收藏', '我的收藏', 'What you saved'),
  allOfEntry: phrase('在收藏中查看', '在收藏中檢視', 'See in your library'),
} as const;

/** `12 条`, `1 snippet`. */
export function snippetCount(count: number, lang: Lang): string {
  const number = count.toLocaleString(lang);
  if (lang === 'en') return `${number} ${count === 1 ? 'snippet' : 'snippets'}`;
  return `${number} ${lang === 'zh-Hans' ? '条' : '則'}`;
}

/** How often more can be undone. */
export function undoMore(count: number, lang: Lang): string {
  if (lang === 'en') return `${count} more`;
  return lang === 'zh-Hans' ? `还可撤销 ${count} 次` : `還可復原 ${count} 次`;
}

export const FACET_WORDS = {
  folder: LIBRARY_WORDS.folder,
  tags: LIBRARY_WORDS.tags,
  time: phrase('保存时间', '儲存時間', 'Saved'),
  entry: phrase('提到的条目', '提到的條目', 'Entries named'),
  kind: phrase('条目类别', '條目類別', 'Kinds of entries'),
  site: phrase('网站', '網站', 'Site'),
  source: phrase('来自', '來自', 'Saved from'),
} as const;

export const SPAN_WORDS: Readonly<Record<string, Localized>> = {
  today: phrase('今天', '今天', 'Today'),
  '7d': phrase('近七天', '近七天', 'Last 7 days'),
  '30d': phrase('近三十天', '近三十天', 'Last 30 days'),
};

export const SNIPPET_SOURCE_WORDS: Readonly<Record<SnippetSource, Localized>> = {
  selection: phrase('页面选文', '頁面選文', 'Selected text'),
  entry: phrase('词条摘要', '詞條摘要', 'Summary of an entry'),
  excerpt: phrase('词条摘录', '詞條摘錄', 'Excerpt of an entry'),
  article: phrase('条文大意', '條文大意', 'Digest of an article'),
};

const METADATA = phrase('页面元数据', '頁面中繼資料', 'page metadata');
const BODY = phrase('页面正文', '頁面內文', 'text of the page');
export const ORIGIN_WORDS: Readonly<Record<Origin, Localized>> = {
  'json-ld': METADATA,
  'open-graph': METADATA,
  citation: METADATA,
  'dublin-core': METADATA,
  meta: METADATA,
  markup: BODY,
  text: BODY,
  title: phrase('页面标题', '頁面標題', 'title of the page'),
  address: phrase('网址', '網址', 'address'),
  entry: phrase('词条', '詞條', 'entry'),
  reader: phrase('您填写', '您填寫', 'you'),
  import: phrase('导入的文件', '匯入的檔案', 'imported file'),
};

export const FIELD_WORDS = {
  title: phrase('题名', '題名', 'Title'),
  authors: phrase('作者', '作者', 'Authors'),
  site: phrase('网站', '網站', 'Site'),
  published: phrase('发表日期', '發表日期', 'Published'),
  type: phrase('文献类型', '文獻類型', 'Type'),
  publisher: phrase('出版者', '出版者', 'Publisher'),
  container: phrase('报刊名', '報刊名', 'Journal or paper'),
  volume: phrase('卷', '卷', 'Volume'),
  issue: phrase('期', '期', 'Issue'),
  pages: phrase('页码', '頁碼', 'Pages'),
  edition: phrase('版次', '版次', 'Edition'),
  doi: phrase('DOI', 'DOI', 'DOI'),
} as const;

/** What a field wants, where its name does not say so. */
export const FIELD_HINTS: Readonly<Record<string, Localized>> = {
  authors: phrase('以分号相隔', '以分號相隔', 'parted by semicolons'),
  published: phrase('2025-02-17', '2025-02-17', '2025-02-17'),
};

export const WORK_TYPE_WORDS: Readonly<Record<WorkType, Localized>> = {
  webpage: phrase('网页', '網頁', 'Web page'),
  news: phrase('网络新闻', '網路新聞', 'Online news'),
  newspaper: phrase('报纸', '報紙', 'Newspaper'),
  journal: phrase('期刊论文', '期刊論文', 'Journal article'),
  law: phrase('法规', '法規', 'Law'),
  report: phrase('报告', '報告', 'Report'),
};

/** Why the library could not do it; nothing was changed then. */
export const LIBRARY_PROBLEMS = {
  missing: phrase(
    '浏览器不让旁注存东西：可能在无痕模式，或停用了网站数据。',
    '瀏覽器不讓旁註儲存資料：可能在無痕模式，或停用了網站資料。',
    'The browser gives Pangzhu no storage: a private mode, or site data turned off.',
  ),
  full: phrase('磁盘已满。腾出空间后再试。', '磁碟已滿。騰出空間後再試。', 'The disk is full. Free some space and try again.'),
  blocked: phrase(
    '另一个窗口正占用旧版收藏库。关闭旁注的其他页面后再试。',
    '另一個視窗正佔用舊版收藏庫。關閉旁註的其他頁面後再試。',
    'Another window holds an older library open. Close Pangzhu’s other pages and try again.',
  ),
  newer: phrase(
    '收藏库由更新版本的旁注写成。请更新扩展。',
    '收藏庫由更新版本的旁註寫成。請更新擴充功能。',
    'A later version of Pangzhu wrote this library. Please update the extension.',
  ),
  taken: phrase('已有同名的收藏。', '已有同名的收藏。', 'There is a snippet of that id already.'),
  failed: phrase('收藏库出错了。', '收藏庫出錯了。', 'Something went wrong in the library.'),
} as const;

/** What was done, before what can be undone. */
export const DEED_WORDS = {
  removed: phrase('已移除', '已移除', 'Removed'),
  putBack: phrase('已放回', '已放回', 'Put back'),
  tagged: phrase('已加标签', '已加標籤', 'Tagged'),
  untagged: phrase('已去标签', '已去標籤', 'Tag removed from'),
  moved: phrase('已移至文件夹', '已移至資料夾', 'Moved'),
  corrected: phrase('已改文字', '已改文字', 'Text corrected in'),
} as const;

/** Keys and what they do, as the help lists them. */
export const LIBRARY_KEYS: readonly (readonly [keys: readonly string[], what: Localized])[] = [
  [['J', '↓'], phrase('下一条', '下一則', 'Next snippet')],
  [['K', '↑'], phrase('上一条', '上一則', 'Previous snippet')],
  [['Home', 'End'], phrase('第一条、最后一条', '第一則、最後一則', 'First, last')],
  [['X', 'Space'], phrase('选择', '選取', 'Select')],
  [['Shift+X'], phrase('选到这里', '選到這裡', 'Select up to here')],
  [['Ctrl+A'], phrase('全选', '全選', 'Select all')],
  [['E'], phrase('写批注', '寫批註', 'Edit the note')],
  [['T'], phrase('改标签', '改標籤', 'Edit tags')],
  [['F'], phrase('放入文件夹', '放入資料夾', 'Put in a folder')],
  [['C'], phrase('复制', '複製', 'Copy')],
  [['O'], phrase('在页面上打开', '在頁面上開啟', 'Open at the page')],
  [['Delete'], phrase('移除', '移除', 'Remove')],
  [['Ctrl+Z'], phrase('撤销', '復原', 'Undo')],
  [['/'], phrase('搜索', '搜尋', 'Search')],
  [['Esc'], phrase('离开编辑；取消选择', '離開編輯；取消選取', 'Leave editing; clear the selection')],
  [['?'], phrase('显示这些键', '顯示這些鍵', 'Show these keys')],
];
