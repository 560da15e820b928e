import type { Kind } from '../model/kind';
import type { Localized } from '../model/lang';
import { phrase } from './phrase';

export const KIND_WORDS: Readonly<Record<Kind, Localized>> = {
  term: phrase('术语', '術語', 'Term'),
  law: phrase('法规与文件', '法規與文件', 'Law & policy'),
  person: phrase('人物', '人物', 'Person'),
  org: phrase('机构', '機構', 'Organisation'),
  product: phrase('模型与产品', '模型與產品', 'Model & product'),
  event: phrase('事件', '事件', 'Event'),
};
