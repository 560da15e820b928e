/** Names of `<meta>` elements, in lower case, and what they tell. Within a field the most telling name comes first. */
import type { Origin } from '../../model/snippet';
import type { ClaimField } from './claims';

interface MetaNames {
  readonly origin: Origin;
  readonly field: ClaimField;
  readonly names: readonly string[];
}

/** @param lines `field: name name name` */
const table = (origin: Origin, lines: string): MetaNames[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [field = '', names = ''] = line.split(': ');
      return { origin, field: field as ClaimField, names: names.split(' ') };
    });

/** Written for citations: Google Scholar's names, and those of PRISM, which publishers use. */
const SCHOLARLY = table(
  'citation',
  `title: citation_title
authors: citation_author citation_authors
publisher: citation_publisher citation_technical_report_institution citation_dissertation_institution
published: citation_publication_date citation_date citation_cover_date prism.publicationdate prism.coverdate citation_online_date citation_year
container: citation_journal_title citation_conference_title citation_inbook_title citation_book_title prism.publicationname
volume: citation_volume prism.volume
issue: citation_issue prism.number
doi: citation_doi prism.doi
language: citation_language
description: citation_abstract`,
);

const OPEN_GRAPH = table(
  'open-graph',
  `title: og:title
authors: article:author og:article:author og:author
site: og:site_name
publisher: article:publisher
published: article:published_time og:article:published_time og:published_time og:pubdate og:release_date og:time
description: og:description
type: og:type`,
);

const DUBLIN_CORE = table(
  'dublin-core',
  `title: dc.title dcterms.title
authors: dc.creator dcterms.creator dc.contributor.author
publisher: dc.publisher dcterms.publisher
published: dcterms.issued dc.date.issued dcterms.available dc.date.published dcterms.created dc.date.created dcterms.date dc.date
description: dc.description dcterms.description
language: dc.language dcterms.language
source: dc.source
doi: dc.identifier.doi dc.identifier dcterms.identifier`,
);

/**
 * All else. Sites of Chinese authorities have a common set (ArticleTitle, PubDate, ContentSource, SiteName); the others are habits of
 * newsrooms and of those who measure and syndicate them. `date` comes last: it may be any date.
 */
const OTHERS = table(
  'meta',
  `title: articletitle title headline
authors: author authors byl parsely-author sailthru.author cxenseparse:author article.author creator
site: sitename application-name
publisher: publisher
published: pubdate pubtime publishdate datepublished publish_date publish-date publish_time publishtime publish-time publication_date publicationdate firstpublishedtime govuk:first-published-at eli:date_publication eli:date_document article.published originalpublicationdate article_date_original weibo:article:create_at bytedance:published_time parsely-pub-date sailthru.date cxenseparse:publishtime cxenseparse:recs:publishtime apub:time _pubtime livetime displaydate date.available release_date pdate date
description: description
source: contentsource source mediaid apub:from article:source`,
);

/** In the order of trust. What was made for citations goes before what was made for sharing. */
export const META_NAMES: readonly MetaNames[] = [...SCHOLARLY, ...OPEN_GRAPH, ...DUBLIN_CORE, ...OTHERS];
