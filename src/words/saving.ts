import { phrase } from './phrase';

/** What is said on a page about saving. */
export const SAVING_WORDS = {
  save: phrase('收藏', '收藏', 'Save'),
  saveSelection: phrase('收藏选中的文字', '收藏選取的文字', 'Save what is selected'),
  /** `%s` is what is selected; browsers put it in. */
  menu: phrase('收藏“%s”', '收藏「%s」', 'Save “%s” to Pangzhu'),
  saved: phrase('已收藏', '已收藏', 'Saved'),
  savedEarlier: phrase('已收藏的文字', '已收藏的文字', 'Saved earlier'),
  near: phrase('此处文字与收藏时略有不同', '此處文字與收藏時略有不同', 'The words here differ somewhat from those you saved'),
  note: phrase('笔记', '筆記', 'Note'),
  notePlace: phrase('写下笔记…', '寫下筆記…', 'Write a note…'),
  tags: phrase('标签', '標籤', 'Tags'),
  tagsPlace: phrase('加标签，回车确认', '加標籤，按 Enter 確認', 'Add a tag, then Enter'),
  removeTag: phrase('移除标签', '移除標籤', 'Remove tag'),
  kept: phrase('笔记已保存', '筆記已儲存', 'Note saved'),
  undo: phrase('撤销', '復原', 'Undo'),
  remove: phrase('删除', '刪除', 'Delete'),
  removed: phrase('已删除', '已刪除', 'Deleted'),
  putBack: phrase('放回', '放回', 'Put back'),
  open: phrase('在收藏中打开', '在收藏中開啟', 'Open in Saved'),
  close: phrase('关闭', '關閉', 'Close'),
  nothing: phrase('先选中一些文字，再收藏。', '先選取一些文字，再收藏。', 'Select some words first, then save.'),
  again: phrase('再按一次收藏键写笔记', '再按一次收藏鍵寫筆記', 'press the save key again to write a note'),
  privateTitle: phrase('这是无痕窗口', '這是無痕視窗', 'This window is private'),
  privateAsk: phrase(
    '收藏会连同页面标题和地址留在这台设备上。仍要收藏吗？',
    '收藏會連同頁面標題和網址留在這部裝置上。仍要收藏嗎？',
    'What you save stays on this device, with the page’s title and address. Save it anyway?',
  ),
  privateYes: phrase('仍要收藏', '仍要收藏', 'Save anyway'),
  privateNo: phrase('不收藏', '不收藏', 'Do not save'),
  failed: phrase('没有收藏成功', '沒有收藏成功', 'Not saved'),
  keepFailed: phrase('没有保存：请复制您的笔记', '沒有儲存：請複製您的筆記', 'Not saved: copy your note'),
} as const;

/** Why something could not be saved, by the code of a `LibraryError`. */
export const FAILURE_WORDS = {
  missing: phrase('浏览器不让扩展存储数据。', '瀏覽器不讓擴充功能儲存資料。', 'The browser does not let the extension store anything.'),
  full: phrase('磁盘或浏览器的存储空间已满。', '磁碟或瀏覽器的儲存空間已滿。', 'The disk, or the browser’s store, is full.'),
  blocked: phrase(
    '另一个窗口还在用旧版的旁注：请关闭后再试。',
    '另一個視窗還在用舊版的旁註：請關閉後再試。',
    'Another window still holds an older Pangzhu: close it and try again.',
  ),
  newer: phrase(
    '收藏由更新版的旁注写入：请更新。',
    '收藏由更新版的旁註寫入：請更新。',
    'A later Pangzhu wrote your library: please update.',
  ),
  gone: phrase('这个条目已不存在。', '這個條目已不存在。', 'This entry is no longer there.'),
  offline: phrase('旁注刚刚更新：请重新载入页面。', '旁註剛剛更新：請重新載入頁面。', 'Pangzhu was just updated: reload the page.'),
  failed: phrase('数据库出错，请再试一次。', '資料庫出錯，請再試一次。', 'The database failed: try again.'),
} as const;
