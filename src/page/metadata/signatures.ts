/** Who signed an article, in its own lines. */

const HAN = String.raw`\p{Script=Han}`;
/** 张三, 张 三, 连姆·斯科特 */
const NAME = String.raw`(?:${HAN}{1,8}(?:·${HAN}{1,10})+|${HAN}[ \t]${HAN}(?!${HAN})|${HAN}{2,4})`;
const LIST = String.raw`${NAME}(?:[ \t]*[、,，；;和 \t][ \t]*${NAME}){0,9}`;
/** 记者 begins other words, too: 记者手记, 记者从会上获悉. */
const REPORTER = String.raw`(?:记者|記者|特派员|特派員|特约撰稿|编译|編譯)(?!手记|手記|观察|觀察|调查|調查|节|節|团|團|会|會|证|證|站|问|問|从|從|获悉|獲悉|协会|協會)[ \t]*[:：|｜丨]?[ \t]*`;
/** What may follow names: an end, a place, a dateline, a verb. */
const AFTER_LIST = String.raw`(?=$|[\t|｜丨／/（()）［[【〔〕】\]]|[ \t]*(?:发自|發自|综合|綜合|报道|報導|報道|整理|文$)|[ \t]+(?:责任|責任|责编|编辑|編輯|来源|來源|摄影|攝影|图|\d{4})|${HAN}{2,4}\d{1,2}日|${HAN}{2,4}[專专傳传][電电真])`;
const REST = String.raw`[^\t\n|｜丨《）)］〕】。：:]{0,40}`;

/** Names after a label are believed as they stand. */
const LABELLED =
  /(?:^|[\t |｜丨/／】)）])(?:作者|撰文|撰稿|文字|(?<!图)文)[\t ]*[:：｜|丨／/][\t ]*([^\n]{2,120}?)(?=$|\t(?!\p{Script=Han}{2,4}(?:$|[\t／/、]))|[|｜丨【])/u;
const UNLABELLED = new RegExp(
  String.raw`^(?:${HAN}{1,12}[\t ]+)?[［〔【（(]?[${HAN}\w“”]{0,12}${REPORTER}(${LIST}${AFTER_LIST}${REST})`,
  'u',
);
const BY = /^By[\t ]+(\p{Lu}[^\n\t|]{2,120})/iu;
const BEFORE_PAPER = new RegExp(String.raw`^(${LIST})\s*[/／]\s*${HAN}{2,12}(?:[报報社网網]|[周週]刊|新闻|新聞)$`, 'u');
/** 新华社巴黎12月9日电（记者唐霁）, （中央社記者張榮祥台南20日電）, 〔記者張三／台北報導〕 */
const DATELINE = new RegExp(`^.{0,30}?[（(［〔【][${HAN}“”]{0,12}?${REPORTER}(${LIST}${AFTER_LIST}${REST})[）)］〕】]`, 'u');
/** （记者张三）, （作者：张三，系某大学教授） at the end of a paragraph */
const AT_END = new RegExp(String.raw`[（(【][${HAN}“”]{0,12}?(?:${REPORTER}|作者[:：\s][ \t]*)(${LIST}${REST})[）)】]\s*$`, 'u');
/** 本报记者 张三 as a paragraph */
const ALONE = new RegExp(String.raw`^\s*[${HAN}“”]{0,12}?${REPORTER}(${LIST})\s*$`, 'u');
const CREDIT = /(?:摄|攝|供图|供圖|资料图|資料照|图片)[）)]?$/;

/** Where an article may be signed. */
export interface SignedText {
  /** Short lines around the headline. */
  readonly lines: readonly string[];
  /** First paragraphs. */
  readonly leads: readonly string[];
  /** Last paragraphs. */
  readonly last: readonly string[];
}

/** @returns names with what stands beside them; `null` for none. Who took a picture or edited the text did not write it */
export function authorsIn({ lines, leads, last }: SignedText): string | null {
  const find = (texts: readonly string[], patterns: readonly RegExp[]): string | null => {
    for (const text of texts) {
      if (CREDIT.test(text.trim())) continue;
      for (const pattern of patterns) {
        const told = pattern.exec(text)?.[1];
        if (told !== undefined) return told;
      }
    }
    return null;
  };
  return (
    find(lines, [LABELLED, UNLABELLED, BY, BEFORE_PAPER]) ??
    find([...lines, ...leads], [DATELINE, UNLABELLED]) ??
    find(last, [AT_END, ALONE])
  );
}
