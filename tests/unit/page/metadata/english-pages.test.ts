import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW, page, told } from './page';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

const TEXT = `<p>${'The committee said that the rules for testing of frontier models are to be agreed in the spring. '.repeat(3)}</p>`;
const linked = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const PAGES: [string, string, string, Record<string, string>][] = [
  [
    'a broadcaster: “By” within a name, a special kind of article',
    'https://www.bbc.com/news/articles/c0000000001o',
    page(
      `<title>Chatbots to be tested in schools - BBC News</title><meta property="og:type" content="article"><meta property="og:site_name" content="BBC News">${linked({ '@type': 'ReportageNewsArticle', headline: 'Chatbots to be tested in schools', datePublished: '2025-02-17T19:00:20.000Z', dateModified: '2025-02-18T08:00:00.000Z', author: [{ '@type': 'Person', name: 'By Ann Example' }], publisher: { name: 'BBC News' } })}`,
      `<h1>Chatbots to be tested in schools</h1>${TEXT}`,
      'en-GB',
    ),
    {
      title: 'Chatbots to be tested in schools @json-ld',
      authors: 'Ann Example @json-ld',
      site: 'BBC News @open-graph',
      publisher: 'BBC News @json-ld',
      published: '2025-02-17T19:00:20Z @json-ld',
      language: 'en-GB @markup',
      type: 'news @json-ld',
    },
  ],
  [
    'a paper: no author in linked data, an agency “in” a place beside it',
    'https://www.theguardian.com/technology/2025/feb/17/watchdog-opens-inquiry',
    page(
      `<title>Watchdog opens inquiry into model training | Artificial intelligence (AI) | The Guardian</title><meta property="article:author" content="Associated Press in Valencia"><meta property="og:site_name" content="the Guardian">${linked(
        [
          {
            '@type': 'NewsArticle',
            headline: 'Watchdog opens inquiry into model training',
            author: [{ name: 'Guardian staff reporter' }],
            isPartOf: { '@type': ['CreativeWork', 'Product'], name: 'The Guardian' },
            datePublished: '2025-02-17T11:42:23.000Z',
          },
          { '@type': 'WebPage', '@id': 'https://www.theguardian.com/technology/2025/feb/17/watchdog-opens-inquiry' },
        ],
      )}`,
      TEXT,
      'en',
    ),
    {
      title: 'Watchdog opens inquiry into model training @json-ld',
      authors: 'Associated Press @open-graph',
      site: 'The Guardian @json-ld',
      published: '2025-02-17T11:42:23Z @json-ld',
      language: 'en @markup',
      type: 'news @json-ld',
    },
  ],
  [
    'an agency: who wrote it and when stands in two lines, the change after it',
    'https://www.reuters.com/technology/chip-rules-delayed-2025-02-17/',
    page(
      '<title>Chip rules delayed, officials say | Reuters</title>',
      `<h1>Chip rules delayed, officials say</h1><div>By <a rel="author">Jane Doe</a> and <a rel="author">John Q. Public</a></div><div>February 17, 2025 8:38 AM EST</div><div>Updated 18 Feb 2025</div>${TEXT}`,
      'en',
    ),
    {
      title: 'Chip rules delayed, officials say @markup',
      authors: 'Jane Doe; John Q. Public @markup',
      site: 'Reuters @address',
      published: '2025-02-17T08:38-05:00 @text',
      language: 'en @markup',
      type: 'news @address',
    },
  ],
  [
    'names and ids parted over a graph',
    'https://www.politico.eu/article/ai-office-head-leaves/',
    page(
      `<title>AI office head leaves – POLITICO</title>${linked({
        '@graph': [
          { '@type': 'WebSite', '@id': '#site', name: 'POLITICO' },
          { '@type': 'Organization', '@id': '#org', name: 'POLITICO Europe' },
          { '@type': 'Person', '@id': '#p1', name: 'Maria Muster' },
          {
            '@type': ['Article', 'NewsArticle'],
            isPartOf: { '@id': '#page' },
            headline: 'AI office head leaves',
            author: [{ '@id': '#p1' }, 'Otto van der Berg'],
            publisher: { '@id': '#org' },
            datePublished: '2025-02-17',
          },
          { '@type': 'WebPage', '@id': '#page', name: 'AI office head leaves – POLITICO', isPartOf: { '@id': '#site' } },
        ],
      })}`,
      `<h1>AI office head leaves</h1><time datetime="2025-02-17T06:00:12+01:00">February 17</time>${TEXT}`,
      'en-US',
    ),
    {
      title: 'AI office head leaves @json-ld',
      authors: 'Maria Muster; Otto van der Berg @json-ld',
      site: 'Politico @address',
      publisher: 'POLITICO Europe @json-ld',
      published: '2025-02-17 @json-ld',
      language: 'en-US @markup',
      type: 'news @json-ld',
    },
  ],
  [
    'a regulation, with its identifiers',
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32024R1689',
    page(
      '<title>Regulation - EU - 2024/1689 - EN - EUR-Lex</title><meta property="eli:id_local" content="32024R1689"><meta property="eli:date_document" content="2024-06-13">',
      `<p>REGULATION (EU) 2024/1689 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL</p>${TEXT}`,
      'en',
    ),
    {
      title: 'Regulation - EU - 2024/1689 - EN - EUR-Lex @title',
      published: '2024-06-13 @meta',
      language: 'en @markup',
      type: 'law @meta',
    },
  ],
  [
    'an act, in linked data',
    'https://laws.example.org/acts/2025/3',
    page(
      `<title>Model Testing Act 2025</title>${linked({ '@type': 'Legislation', name: 'Model Testing Act 2025', legislationDate: '2025-02-17', publisher: 'Parliament of Exampleland' })}`,
      TEXT,
      'en',
    ),
    {
      title: 'Model Testing Act 2025 @json-ld',
      publisher: 'Parliament of Exampleland @json-ld',
      published: '2025-02-17 @json-ld',
      language: 'en @markup',
      type: 'law @json-ld',
    },
  ],
  [
    'an article of a journal, in linked data that goes up to the journal',
    'https://journal.example.org/articles/s2',
    page(
      `<title>Duties of Deployers</title>${linked({ '@type': 'ScholarlyArticle', headline: 'Duties of Deployers', author: { '@type': 'Person', givenName: 'Jane', familyName: 'Doe' }, pageStart: 20, pageEnd: '31', sameAs: 'https://doi.org/10.1000/s2', isPartOf: { '@type': 'PublicationIssue', issueNumber: '3', isPartOf: { '@type': 'PublicationVolume', volumeNumber: 12, isPartOf: { '@type': 'Periodical', name: 'Journal of Model Law' } } } })}`,
      '',
      'en',
    ),
    {
      title: 'Duties of Deployers @json-ld',
      authors: 'Jane Doe @json-ld',
      language: 'en @markup',
      container: 'Journal of Model Law @json-ld',
      volume: '12 @json-ld',
      issue: '3 @json-ld',
      pages: '20-31 @json-ld',
      doi: '10.1000/s2 @json-ld',
      type: 'journal @json-ld',
    },
  ],
  [
    'guidance of a government, with the day it first appeared',
    'https://www.gov.uk/government/publications/testing-of-models',
    page(
      `<title>Testing of models: guidance - GOV.UK</title><meta name="govuk:first-published-at" content="2025-02-17T09:30:00+00:00"><meta name="govuk:public-updated-at" content="2025-06-01T09:30:00+00:00">${linked({ '@type': 'WebPage', name: 'Testing of models: guidance', author: { '@type': 'Organization', name: 'Department for Science, Innovation and Technology' }, publisher: { name: 'GOV.UK' } })}`,
      `<h1>Testing of models: guidance</h1>${TEXT}`,
      'en',
    ),
    {
      title: 'Testing of models: guidance @markup',
      authors: 'Department for Science, Innovation and Technology @json-ld',
      site: 'GOV.UK @address',
      publisher: 'GOV.UK @json-ld',
      published: '2025-02-17T09:30:00Z @meta',
      language: 'en @markup',
      type: 'webpage @address',
    },
  ],
  [
    'a preprint',
    'https://arxiv.org/abs/2502.01234',
    page(
      '<title>[2502.01234] Auditing the Auditors</title><meta name="citation_title" content="Auditing the Auditors"><meta name="citation_author" content="van der Berg, Otto"><meta name="citation_author" content="Doe, Jane"><meta name="citation_date" content="2025/02/03"><meta name="citation_online_date" content="2025/05/09"><meta name="citation_arxiv_id" content="2502.01234"><meta name="citation_doi" content="https://doi.org/10.48550/arXiv.2502.01234"><meta property="og:title" content="Auditing the Auditors"><meta property="og:site_name" content="arXiv.org"><meta property="og:type" content="website">',
      `<h1 class="title mathjax"><span class="descriptor">Title:</span>Auditing the Auditors</h1>${TEXT}`,
      'en',
    ),
    {
      title: 'Auditing the Auditors @citation',
      authors: 'van der Berg, Otto; Doe, Jane @citation',
      site: 'arXiv.org @open-graph',
      published: '2025-02-03 @citation',
      language: 'en @markup',
      doi: '10.48550/arXiv.2502.01234 @citation',
      type: 'webpage @address',
    },
  ],
  [
    'an article of a journal',
    'https://journal.example.org/articles/s1',
    page(
      '<title>Liability of Providers | Journal of Model Law</title><meta name="citation_title" content="Liability of Providers"><meta name="citation_journal_title" content="Journal of Model Law"><meta name="citation_author" content="Jane Doe"><meta name="citation_publication_date" content="2025/02"><meta name="citation_volume" content="12"><meta name="citation_issue" content="3"><meta name="citation_firstpage" content="12"><meta name="citation_lastpage" content="19"><meta name="dc.identifier" content="doi:10.1000/s1"><meta name="dc.publisher" content="Example Press">',
      TEXT,
      'en',
    ),
    {
      title: 'Liability of Providers @citation',
      authors: 'Jane Doe @citation',
      publisher: 'Example Press @dublin-core',
      published: '2025-02 @citation',
      language: 'en @markup',
      container: 'Journal of Model Law @citation',
      volume: '12 @citation',
      issue: '3 @citation',
      pages: '12-19 @citation',
      doi: '10.1000/s1 @dublin-core',
      type: 'journal @citation',
    },
  ],
  [
    'microdata of an article, past that of its comments',
    'https://example.net/blog/1',
    page(
      '<title>What evals miss</title>',
      `<article itemscope itemtype="https://schema.org/BlogPosting"><h1 itemprop="headline">What evals miss</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ada Muster</span></span><time itemprop="datePublished" datetime="2025-02-17">yesterday</time><time itemprop="dateModified" datetime="2025-03-01">today</time>${TEXT}<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Troll Under Bridge</span><time itemprop="datePublished" datetime="2025-02-19"></time></div></article>`,
      'en',
    ),
    {
      title: 'What evals miss @markup',
      authors: 'Ada Muster @markup',
      published: '2025-02-17 @markup',
      language: 'en @markup',
      type: 'webpage @address',
    },
  ],
  [
    'nothing but a tab and a day in the address',
    'https://news.example.org/2025/02/17/a-short-note.html?utm_source=x',
    page('<title>(3) A short note on audits | Example News</title>'),
    {
      title: 'A short note on audits @title',
      site: 'Example News @title',
      published: '2025-02-17 @address',
      type: 'webpage @address',
    },
  ],
];

describe('pages in English', () => {
  it.each(PAGES)('%s', (_, address, html, fields) => {
    expect(told(html, address)).toEqual(fields);
  });
});
