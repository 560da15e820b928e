import { describe, expect, it } from 'vitest';
import { chooseLang } from '../../../src/model/lang';
import { detectLang } from '../../../src/text/script';

describe('the language of a text', () => {
  it.each([
    ['Simplified', '人工智能治理需要国际合作，欧盟通过了法案。', 'zh-Hans'],
    ['Traditional', '人工智慧治理需要國際合作，歐盟通過了法案。', 'zh-Hant'],
    ['English', 'The EU AI Act entered into force.', 'en'],
    ['English with a Chinese name', 'Xue Lan (薛澜) spoke at the panel about guardrails and governance.', 'en'],
    ['Simplified that quotes a Traditional title', `${'人工智能治理需要国际合作。'.repeat(20)}《個人資料保護法》`, 'zh-Hans'],
    ['Simplified with a paragraph in Traditional', `${'人工智能治理需要国际合作。'.repeat(10)}${'歐盟通過了法案。'.repeat(3)}`, 'zh-Hans'],
    ['Traditional with words written alike in both', '皇后在台上說，這裡的面積只有一里。', 'zh-Hant'],
    ['nothing', '', 'en'],
  ])('%s', (_, text, lang) => {
    expect(detectLang(text)).toBe(lang);
  });
});

describe("the reader's language", () => {
  it.each([
    [['zh-CN', 'en'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-Hans-HK'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['fr-FR', 'zh-Hant'], 'zh-Hant'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('%j → %s', (preferred, lang) => {
    expect(chooseLang(preferred)).toBe(lang);
  });
});
