import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../data/pack';
import { readDataset } from '../../../data/read';
import { traditional } from '../../../data/traditional';

/** Simplified prose and how a reader in Taipei would write it. */
const SENTENCES: readonly (readonly [hans: string, hant: string])[] = [
  // Words that stand across the border of two others.
  ['数据须在境内存储', '資料須在境內儲存'],
  ['国内存在的风险', '國內存在的風險'],
  ['五项目标之一', '五項目標之一'],
  ['17项目标和169项', '17項目標和169項'],
  ['只处理每项目的所必需的数据', '只處理每項目的所必需的資料'],
  ['十个数字转型示范项目', '十個數位轉型示範專案'],
  ['统一社会信用代码', '統一社會信用代碼'],
  ['中国互联网络信息中心', '中國互聯網絡信息中心'],
  // Law and policy, which know no files, programs, objects or arguments.
  ['民主程序和审查程序', '民主程序和審查程序'],
  ['权限与程序', '權限與程序'],
  ['规范性文件', '規範性文件'],
  ['打击对象', '打擊對象'],
  ['大模型参数公开', '大模型參數公開'],
  ['治理、映射、测量、管理', '治理、映射、測量、管理'],
  ['支持者发表声明', '支持者發表聲明'],
  ['芯片制造设备', '晶片製造設備'],
  ['广岛进程', '廣島進程'],
  ['国家安全局', '國家安全局'],
  // Programs all the same.
  ['写程序的程序员修改代码', '寫程式的程式設計師修改程式碼'],
  ['小程序、应用程序接口和恶意程序', '小程式、應用程式介面和惡意程式'],
  ['源代码和文件元数据', '原始碼和檔案後設資料'],
  // The words of the field.
  ['生成式人工智能算法', '生成式人工智慧演算法'],
  ['数字经济与数字鸿沟', '數位經濟與數位落差'],
  ['这一数字如何计算有争议', '這一數字如何計算有爭議'],
  ['网络信息安全', '網路資訊安全'],
  ['软件、硬件、服务器和屏幕', '軟體、硬體、伺服器和螢幕'],
  ['高带宽存储器和存储芯片', '高頻寬記憶體和記憶體晶片'],
  ['内存带宽', '記憶體頻寬'],
  ['默认设置由用户选择', '預設設定由使用者選擇'],
  ['半导体集成电路', '半導體積體電路'],
  ['知识产权和个人隐私', '智慧財產權和個人隱私'],
  ['聊天机器人附上链接', '聊天機器人附上連結'],
  ['区块链、云计算与开源社区', '區塊鏈、雲端運算與開源社群'],
  ['高质量数据', '高品質資料'],
  ['首席执行官', '執行長'],
  ['账号', '帳號'],
  ['人脸识别视频', '人臉辨識影片'],
  // Characters.
  ['台积电在台湾的平台', '台積電在台灣的平台'],
  ['部门须发布警示', '部門須發布警示'],
  ['科技巨头发起倡议', '科技巨頭發起倡議'],
  ['私人资金发展', '私人資金發展'],
  ['参与治理发声', '參與治理發聲'],
  ['为中国制定的规则', '為中國制定的規則'],
  ['被控制作、机制造成', '被控製作、機制造成'],
  ['并发布报告，一并公布', '並發布報告，一併公布'],
  ['了解其局限', '了解其侷限'],
  ['以英美拒签为由', '以英美拒簽為由'],
  ['最多只能如此', '最多只能如此'],
  ['杰弗里·辛顿在新闻里说', '傑弗里·辛頓在新聞裡說'],
  ['满十四周岁', '滿十四週歲'],
  // Quotation marks; titles keep their words.
  ['称其为“数据‘主权’”', '稱其為「資料『主權』」'],
  ['依《数据安全法》处理数据', '依《數據安全法》處理資料'],
];

/** What no derived text may hold: what OpenCC's phrases and its cutting across words made, and their like. */
const WRONG =
  /記憶體儲|專案標|專案的所|信用程式|民主程式|審查程式(?!碼)|法定程式|立法程式|許可權|犯罪物件|打擊物件|物件[為兼]|引數|對映|臺(?!灣[^，。；]{2,9}[部會局])|宣告(?!破產)|全域性|釋出|擴充套件|最佳化|網際網路絡|硬體化|代理系[^統]|高高峰|數位[，。；]|[髮鬚齣剋箇硃翫燬譭佈籤](?<!標籤)|製定|製裁|多隻|一箇|併發布|(?<!合)併為|獲準/;

const texts = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-Hant' in value) return [String(value['zh-Hant'])];
  return Object.values(value).flatMap(texts);
};

describe('Traditional text', () => {
  it.each(SENTENCES)('%s → %s', (hans, hant) => {
    expect(traditional.prose(hans)).toBe(hant);
  });

  it('leaves the words of names alone', () => {
    expect(traditional.title('个人信息保护法')).toBe('個人信息保護法');
    expect(traditional.title('余承东')).toBe('余承東');
  });

  it('has no wrong word in the whole pack', () => {
    const { dataset } = readDataset();
    const byHand = new Set(dataset.entries.flatMap(({ entry }) => texts(entry)));
    const wrong = compileDataset(dataset)
      .entries.flatMap(texts)
      .filter((text) => !byHand.has(text))
      .flatMap((text) => text.match(new RegExp(`.{0,6}(${WRONG.source}).{0,6}`))?.[0] ?? []);
    expect(wrong).toEqual([]);
  }, 60_000);
});
