import { phrase } from './phrase';

/** What the search field says. */
export const FINDER_WORDS = {
  label: phrase('查词条', '查詞條', 'Look up'),
  placeholder: phrase('名称、拼音、缩写、法条…', '名稱、拼音、縮寫、法條…', 'Name, acronym, pinyin, article…'),
  results: phrase('查到的条目', '查到的條目', 'Entries found'),
  found: phrase('条结果', '條結果', 'results'),
  nothing: phrase(
    '没有查到。换个说法、缩写或拼音试试。',
    '沒有查到。換個說法、縮寫或拼音試試。',
    'Nothing found. Try another name, an acronym or pinyin.',
  ),
  bundled: phrase(
    '数据库打不开，正从随附词库查找。',
    '資料庫打不開，正從隨附詞庫查找。',
    'The database is missing: looking in the bundled dataset.',
  ),
  title: phrase('查词条', '查詞條', 'Look up'),
  /** `%s` is what is selected; browsers put it in. */
  menu: phrase('在旁注中查“%s”', '在旁註中查「%s」', 'Look up “%s” in Pangzhu'),
  keys: phrase('↑↓ 选择 · Enter 打开 · Esc 关闭', '↑↓ 選擇 · Enter 開啟 · Esc 關閉', '↑↓ choose · Enter open · Esc close'),
} as const;
