/** What tells an institution from a person, and a Chinese name in Latin letters from others. */

/** Words that names of people do not have. Compared in lower case, without stops. */
export const INSTITUTION_WORDS: ReadonlySet<string> = new Set(
  [
    'academy administration agency alliance assembly association authority bank board brief bureau cabinet center centre chamber',
    'club coalition college commission committee community company conference congress consortium corporation corp council court daily',
    'department desk digest directorate economist editor editorial editors embassy encyclopedia executive facility faculty',
    'federation finance forum foundation fund gazette global government group herald house inc initiative insider institute',
    'institution international journal lab laboratory labs league library limited llc llp ltd magazine media ministry mission',
    'monitor museum nations network news newspaper newsroom now observatory observer office organisation organization panel',
    'parliament partners party partnership platforms plc post press programme program project radio reporter reporters republic',
    'research review rights school secretariat senate service services society staff state states station street studies study',
    'summit taskforce team technologies technology telegraph times today tribune tribunal trust union united university watch',
    'wire women world writer writers',
    'alibaba amazon apple associated baidu european google hugging huawei microsoft national open reuters tencent xinhua',
    'dame doctor dr lord mr mrs ms prof professor sir by',
  ]
    .join(' ')
    .split(' '),
);

/** Words in small letters that begin a family name, and the same with a capital when more follows. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "al av bin d' da das de del della den der di do dos du el ibn la le st. te ten ter van vanden von zu zum zur".split(' '),
);

export const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Stand after a name and are not part of it. */
export const CREDENTIALS = /^(?:ph\.?\s?d|m\.?\s?d|j\.?\s?d|esq|m\.?b\.?a|ll\.?[bm]|cpa|m\.?sc?|b\.?a)\.?$/i;

/** One or more syllables of Hanyu Pinyin without tones. */
const PINYIN =
  /^(?:[zcs]h?(?:[aeiu]|ai|ei|ao|ou|an|en|ang|eng|ong|u[ain]|uo|ui|uai|uan|uang)|[bpmf](?:[aoiu]|ai|ei|ao|ou|an|en|ang|eng|ie|iao|iu|ian|in|ing)|[dtnlr](?:[aeiu]|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|uo|ui|un|uan|ue|v|ve|ü|üe)|[gkh](?:[aeu]|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)|[jqx](?:[iu]|ia|ie|iao|iu|ian|in|iang|ing|iong|ue|uan|un)|[yw](?:[aoiu]|ai|ei|ao|e|ou|an|en|in|ang|eng|ing|ong|ue|uan|un)|ai?|ao|ang?|ei?|eng?|er|ou?)+$/;

/** The commonest family names of China: nine in ten people. */
const CHINESE_FAMILY_NAMES: ReadonlySet<string> = new Set(
  [
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng',
    'cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen cui zhong tan lu fan wang liao shi',
    'jin jia xia fu fang zou xiong bai meng qin qiu hou jiang yin xue yan duan lei long tao mao gu gong shao wan qian dai mo kong',
    'xiang chang ouyang sima zhuge shangguan',
  ]
    .join(' ')
    .split(' '),
);

const plainLetters = (word: string): string => word.toLowerCase().replace(/[-'’]/g, '');

/** Longer words are nobody's name; and there are many ways to part a long word into syllables, to be tried one after the other. */
const MOST_LETTERS = 20;

/** Whether a word could be Chinese in Latin letters. */
export const isPinyin = (word: string): boolean => word.length <= MOST_LETTERS && PINYIN.test(plainLetters(word));

export const isChineseFamilyName = (word: string): boolean => CHINESE_FAMILY_NAMES.has(plainLetters(word));
