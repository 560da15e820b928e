import { phrase } from './phrase';

/** What is said of files that go out and come in. */
export const FILES_WORDS = {
  export: phrase('导出', '匯出', 'Export'),
  exportCount: phrase('导出 {n} 条', '匯出 {n} 條', 'Export {n}'),
  format: phrase('格式', '格式', 'Format'),
  style: phrase('引注体例', '引註體例', 'Citation style'),
  download: phrase('下载', '下載', 'Download'),
  copy: phrase('复制', '複製', 'Copy'),
  copied: phrase('已复制', '已複製', 'Copied'),
  cancel: phrase('取消', '取消', 'Cancel'),
  close: phrase('关闭', '關閉', 'Close'),
  append: phrase('接到已有的文件后面…', '接到已有的檔案後面…', 'Add to a file you have…'),
  appendHint: phrase(
    '只添上文件里还没有的摘录，您改过的内容一个字也不动。',
    '只添上檔案裡還沒有的摘錄，您改過的內容一個字也不動。',
    'Adds what the file does not hold yet, and leaves every word you changed.',
  ),
  appended: phrase('添了 {n} 条，其余原样。', '添了 {n} 條，其餘原樣。', '{n} added; the rest is as it was.'),
  import: phrase('导入', '匯入', 'Import'),
  choose: phrase('选择文件…', '選擇檔案…', 'Choose a file…'),
  importHint: phrase(
    '可读：旁注的备份（JSON）、Markdown、CSV，Hypothesis、W3C 网页批注、Obsidian 剪藏、Readwise，以及任何带表头的 CSV。',
    '可讀：旁註的備份（JSON）、Markdown、CSV，Hypothesis、W3C 網頁批註、Obsidian 剪藏、Readwise，以及任何帶表頭的 CSV。',
    'Reads: backups (JSON), Markdown and CSV of Pangzhu; Hypothesis; W3C Web Annotation; Obsidian’s clipper; Readwise; any CSV with headings.',
  ),
  reading: phrase('正在读取…', '正在讀取…', 'Reading…'),
  recognised: phrase('识别为', '識別為', 'Recognised as'),
  willAdd: phrase('将新增 {n} 条', '將新增 {n} 條', '{n} will come in'),
  known: phrase('{n} 条已在收藏中，不动它们', '{n} 條已在收藏中，不動它們', '{n} are here already: left as they are'),
  takenOut: phrase('{n} 条您已移除', '{n} 條您已移除', 'You removed {n} of them'),
  putBackToo: phrase('把已移除的 {n} 条也放回', '把已移除的 {n} 條也放回', 'Also put back the {n} that you removed'),
  arrivesRemoved: phrase(
    '{n} 条在备份时已移除，收进“已移除”',
    '{n} 條在備份時已移除，收進「已移除」',
    '{n} had been removed when the file was made: they come in as removed',
  ),
  leftOut: phrase('{n} 处没有可收的内容', '{n} 處沒有可收的內容', '{n} places hold nothing to take'),
  problems: phrase('{n} 处有问题', '{n} 處有問題', 'Problems: {n}'),
  dropped: phrase('不收', '不收', 'left out'),
  keptAnyway: phrase('照收', '照收', 'comes in'),
  skip: phrase('只导入没有问题的部分', '只匯入沒有問題的部分', 'Bring in the rest without them'),
  goOn: phrase('导入 {n} 条', '匯入 {n} 條', 'Bring in {n}'),
  done: phrase('已导入 {n} 条。', '已匯入 {n} 條。', '{n} came in.'),
  nothingNew: phrase('没有新的内容，收藏未变。', '沒有新的內容，收藏未變。', 'Nothing new: your library is as it was.'),
  undo: phrase('撤销导入', '復原匯入', 'Undo'),
  undone: phrase('已撤销。', '已復原。', 'Undone.'),
  columns: phrase('哪一列是什么', '哪一欄是什麼', 'Which column is what'),
  headingsRow: phrase('第一行是表头', '第一列是表頭', 'The first row holds headings'),
  citation: phrase('引注', '引註', 'Citation'),
  backups: phrase('备份', '備份', 'Backups'),
  backupsHint: phrase(
    '有变化的日子，旁注自动备份一次，存在浏览器里，留最近七天。放回只补缺失的，不改现有的。卸载扩展会一并删除：要紧的请存成文件。',
    '有變化的日子，旁註自動備份一次，存在瀏覽器裡，留最近七天。放回只補缺失的，不改現有的。解除安裝擴充功能會一併刪除：要緊的請存成檔案。',
    'On days with changes Pangzhu backs up by itself, in the browser, and keeps the last seven. Bringing back adds what is missing and changes nothing that is here. Uninstalling deletes them too: keep files of what matters.',
  ),
  asFiles: phrase('每天也存一份文件', '每天也存一份檔案', 'A file a day too'),
  asFilesHint: phrase(
    '存进下载文件夹里的 pangzhu，留最近七天；浏览器会先问您是否准许',
    '存進下載資料夾裡的 pangzhu，留最近七天；瀏覽器會先問您是否准許',
    'In the folder “pangzhu” among your downloads, the last seven days; the browser asks you first',
  ),
  filesRefused: phrase('浏览器没有准许，不存文件。', '瀏覽器沒有准許，不存檔案。', 'The browser did not allow it: no files are written.'),
  latestFile: phrase('最近一份：', '最近一份：', 'The latest: '),
  fileFailed: phrase(
    '没能存成文件，一小时后再试。',
    '沒能存成檔案，一小時後再試。',
    'The file could not be written; tried again in an hour.',
  ),
  forget: phrase('删除', '刪除', 'Delete'),
  forgetSurely: phrase('确定删除？', '確定刪除？', 'Delete, surely?'),
  noBackups: phrase('还没有备份。', '還沒有備份。', 'No backup yet.'),
  backupHolds: phrase('{n} 条', '{n} 條', '{n} saved'),
  restore: phrase('放回缺失的', '放回缺失的', 'Bring back'),
  restored: phrase('放回了 {n} 条。', '放回了 {n} 條。', '{n} came back.'),
  nothingMissing: phrase('什么也不缺。', '什麼也不缺。', 'Nothing was missing.'),
  backupDamaged: phrase('这份备份已损坏，请试前一份。', '這份備份已損壞，請試前一份。', 'This backup is damaged: try the one before.'),
  none: phrase('（无）', '（無）', '(none)'),
  column: phrase('第 {n} 列', '第 {n} 欄', 'Column {n}'),
} as const;

/** What files say of themselves. */
export const EXPORT_WORDS = {
  library: phrase('旁注收藏', '旁註收藏', 'Saved with Pangzhu'),
  untitled: phrase('无题', '無題', 'Untitled'),
  ownWords: phrase('旁注的条目', '旁註的條目', 'Entries of Pangzhu'),
  original: phrase('原文', '原文', 'Original'),
} as const;

/** Formats that are written. */
export const FORMAT_WORDS = {
  json: phrase('备份（JSON）：完整，可再导入', '備份（JSON）：完整，可再匯入', 'Backup (JSON): complete, can be read back'),
  markdown: phrase('Markdown：一个文件', 'Markdown：一個檔案', 'Markdown: one file'),
  'markdown-files': phrase('Markdown：每页一个文件（ZIP）', 'Markdown：每頁一個檔案（ZIP）', 'Markdown: one file a page (ZIP)'),
  csv: phrase('表格（CSV）', '表格（CSV）', 'Table (CSV)'),
  'web-annotation': phrase('W3C 网页批注（JSON-LD）', 'W3C 網頁批註（JSON-LD）', 'W3C Web Annotation (JSON-LD)'),
  html: phrase('网页（HTML）', '網頁（HTML）', 'Web page (HTML)'),
  plain: phrase('纯文本', '純文字', 'Plain text'),
  citations: phrase('引注列表', '引註清單', 'List of citations'),
  bibtex: phrase('BibTeX', 'BibTeX', 'BibTeX'),
  ris: phrase('RIS（Zotero、EndNote）', 'RIS（Zotero、EndNote）', 'RIS (Zotero, EndNote)'),
  'csl-json': phrase('CSL-JSON', 'CSL-JSON', 'CSL-JSON'),
} as const;

/** Formats that are read. */
export const IMPORT_FORMAT_WORDS = {
  pangzhu: phrase('旁注的备份', '旁註的備份', 'a backup of Pangzhu'),
  'pangzhu-csv': phrase('旁注的表格', '旁註的表格', 'a table of Pangzhu'),
  'pangzhu-markdown': phrase('旁注的 Markdown', '旁註的 Markdown', 'Markdown of Pangzhu'),
  hypothesis: phrase('Hypothesis 批注', 'Hypothesis 批註', 'Hypothesis'),
  'web-annotation': phrase('W3C 网页批注', 'W3C 網頁批註', 'W3C Web Annotation'),
  obsidian: phrase('Obsidian 剪藏的高亮', 'Obsidian 剪藏的標記', 'highlights of Obsidian’s clipper'),
  readwise: phrase('Readwise 表格', 'Readwise 表格', 'a table of Readwise'),
  csv: phrase('表格', '表格', 'a table'),
} as const;

export const STYLE_WORDS = {
  'gbt-2025': phrase('GB/T 7714—2025', 'GB/T 7714—2025', 'GB/T 7714—2025'),
  'gbt-2015': phrase('GB/T 7714—2015', 'GB/T 7714—2015', 'GB/T 7714—2015'),
  'law-manual': phrase('法学引注手册', '法學引註手冊', 'Chinese legal citation manual'),
  apa: phrase('APA', 'APA', 'APA'),
  chicago: phrase('芝加哥', '芝加哥', 'Chicago'),
} as const;

/** Why nothing of a file can be read, by the code of an `ImportError`. */
export const IMPORT_FAILURE_WORDS = {
  empty: phrase('文件是空的。', '檔案是空的。', 'The file is empty.'),
  'too-large': phrase('文件太大（最多 200 MB）。', '檔案太大（最多 200 MB）。', 'The file is too large (200 MB at most).'),
  'too-many': phrase('条目太多。', '條目太多。', 'It holds too many entries.'),
  encoding: phrase('无法识别文件的编码。', '無法識別檔案的編碼。', 'Its encoding is none that we know.'),
  json: phrase('JSON 有误', 'JSON 有誤', 'The JSON is broken'),
  'newer-version': phrase(
    '由更新版的旁注写出：请先更新。',
    '由更新版的旁註寫出：請先更新。',
    'Written by a later Pangzhu: please update first.',
  ),
  format: phrase('不是旁注能读的格式。', '不是旁註能讀的格式。', 'Not a format that Pangzhu reads.'),
  failed: phrase('没有读成。', '沒有讀成。', 'It could not be read.'),
} as const;

/** What is wrong at one place of a file. */
export const PROBLEM_WORDS = {
  shape: phrase('内容不合格式', '內容不合格式', 'not of the right shape'),
  time: phrase('时间读不出，用导入的时间', '時間讀不出，用匯入的時間', 'time unreadable: that of the import stands for it'),
  cells: phrase('单元格多于表头', '儲存格多於表頭', 'more cells than headings'),
  quotes: phrase('引号不成对', '引號不成對', 'quotation marks do not pair'),
  'same-id': phrase('与文件中另一条同号', '與檔案中另一條同號', 'same id as another in the file'),
  address: phrase('地址会运行脚本', '網址會執行指令碼', 'the address would run a script'),
  encoding: phrase('编码是猜的，或有损坏', '編碼是猜的，或有損壞', 'encoding guessed, or damaged'),
} as const;

/** Columns of a table. */
export const COLUMN_WORDS = {
  text: phrase('摘录', '摘錄', 'Quotation'),
  note: phrase('笔记', '筆記', 'Note'),
  tags: phrase('标签', '標籤', 'Tags'),
  folder: phrase('文件夹', '資料夾', 'Folder'),
  title: phrase('标题', '標題', 'Title'),
  authors: phrase('作者', '作者', 'Authors'),
  site: phrase('网站', '網站', 'Site'),
  published: phrase('发表日期', '發表日期', 'Published'),
  pages: phrase('页码', '頁碼', 'Pages'),
  address: phrase('网址', '網址', 'Address'),
  savedAt: phrase('收藏时间', '收藏時間', 'Saved'),
} as const;
