/** `npm run data:new -- KIND ID`: starts an entry from a filled-in template, each field with what it wants to hold. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KIND_FOLDERS, KINDS, type Kind } from '../src/model/kind';
import { ROOT } from './build';

const FACTS: Readonly<Record<Kind, string>> = {
  term: '  field: governance # governance, law, safety, ethics, data, compute, technology, industry, geopolitics, society',
  law: '  type: law\n  jurisdiction: CN\n  status: in-force\n  adopted: "2025-01-01"\n  inForce: "2025-07-01"\n  articleCount: 50',
  person: '  role: { zh-Hans: 某机构某职务, en: What they do, where }\n  asOf: "2026-11"\n  jurisdiction: CN',
  org: '  type: institute\n  jurisdiction: CN\n  founded: "2020"',
  product: '  type: model\n  released: "2025-01"\n  openness: open-weights',
  event: '  type: summit\n  start: "2025-02-10"\n  end: "2025-02-11"\n  place: { zh-Hans: 巴黎, en: Paris }',
};
const EVIDENCE: Readonly<Record<Kind, string>> = {
  term: 'summary',
  law: 'summary, adopted, inForce, articleCount',
  person: 'summary, role',
  org: 'summary, founded',
  product: 'summary, released',
  event: 'summary, start, end, place',
};

const template = (kind: Kind, id: string, today: string): string => `id: ${id}
kind: ${kind}
name:
  zh-Hans: 中文名
  # zh-Hant: only where other words are used, not other characters
  en: English name
# Every way a text names it anywhere; names are forms already. =Name keeps its case; "开发的{名}" asks for neighbours.
forms: []
# Names that hold only on a page that also names it in full.
contextForms: []
topicForms: []
# Longer strings in which a form is something else.
notWithin: []
prominence: useful # key, useful, basic
summary:
  zh-Hans: >-
    它是什么？为什么出现在新闻里？两到四句，用自己的话，注明时间。
  en: >-
    What is it, and why is it in the news? Two to four sentences in your own words, with dates where things change. Say
    who disputes what is disputed.
facts:
${FACTS[kind]}
related:
  related-to: [some-entry-id]
links: []
evidence:
  - { for: [${EVIDENCE[kind]}], title: What confirms it, publisher: Who published it }
checked: "${today}"
`;

const [kind, id] = process.argv.slice(2);
const known = KINDS.find((one) => one === kind);
if (!known || id === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error(`usage: npm run data:new -- KIND ID   (KIND is ${KINDS.join(', ')}; ID is kebab-case)`);
  process.exit(1);
}
const path = `data/entries/${KIND_FOLDERS[known]}/${id}.yaml`;
if (existsSync(ROOT + path)) {
  console.error(`${path} is there already`);
  process.exit(1);
}
mkdirSync(dirname(ROOT + path), { recursive: true });
writeFileSync(ROOT + path, template(known, id, new Date().toISOString().slice(0, 10)));
console.log(path);
