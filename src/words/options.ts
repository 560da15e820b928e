import { phrase } from './phrase';

/** What the page of settings says. */
export const OPTIONS_WORDS = {
  title: phrase('旁注 · 设置', '旁註 · 設定', 'Pangzhu · Settings'),
  marks: phrase('标注', '標註', 'Marks'),
  look: phrase('语言与外观', '語言與外觀', 'Language and look'),
  history: phrase('记录查过的条目', '記錄查過的條目', 'Note what is looked up'),
  historyDetail: phrase(
    '只存在本机；无痕窗口中从不记录。',
    '只存在本機；無痕視窗中從不記錄。',
    'Kept on this machine only, and never in private windows.',
  ),
  privacy: phrase('历史', '歷史', 'History'),
  sitesOff: phrase('已关闭的网站', '已關閉的網站', 'Sites turned off'),
  turnOn: phrase('重新打开', '重新開啟', 'Turn on again'),
  noSites: phrase('没有。', '沒有。', 'None.'),
  keys: phrase('快捷键', '快速鍵', 'Keys'),
  lookUp: phrase('在页面上查词条', '在頁面上查詞條', 'look up over the page'),
  onOff: phrase('在本站打开或关闭', '在本站開啟或關閉', 'turn on or off on this site'),
  save: phrase('收藏选中的文字', '收藏選取的文字', 'save what is selected'),
  saving: phrase('收藏', '收藏', 'Saving'),
  saveButton: phrase('选中文字时显示收藏按钮', '選取文字時顯示收藏按鈕', 'Show a button to save beside what is selected'),
  quotes: phrase('在页面上标出收藏过的文字', '在頁面上標出收藏過的文字', 'Show on a page what was saved there'),
  address: phrase(
    '地址栏：输入 pz 和空格，再输入要查的内容',
    '網址列：輸入 pz 和空格，再輸入要查的內容',
    'Address bar: pz, a blank, then what you look for',
  ),
} as const;
