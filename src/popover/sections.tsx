/** The parts of a card, in the order in which it shows them. */
import type { ComponentChildren } from 'preact';
import type { CardData, Mark, Target } from '../model/card';
import type { Fact, FactValue } from '../model/entry';
import type { Lang } from '../model/lang';
import { RELATION_TYPES, type RelationType } from '../model/relation';
import { CARD_WORDS } from '../words/card';
import { CODE_WORDS, FACT_WORDS, LINK_WORDS } from '../words/facts';
import { formatArticle, formatDate } from '../words/format';
import { RELATION_WORDS } from '../words/relations';
import { otherNames } from './card-text';
import type { View } from './state';

/** What a part can ask its card to do. */
export interface CardActions {
  /** The pointer rests on words of the card, or `null` when it leaves them. */
  readonly restOn: (mark: { readonly target: Target; readonly element: Element } | null) => void;
  readonly press: (target: Target, element: Element, by: 'pointer' | 'keyboard') => void;
  readonly go: (view: View) => void;
}

interface Part {
  readonly data: CardData;
  readonly actions: CardActions;
}

/** Text whose marked words open cards of their own, once the pointer has moved on them: text that changes under it means nothing. */
export function MarkedText({
  text,
  marks,
  actions,
}: {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly actions: CardActions;
}) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end, target } of marks) {
    parts.push(text.slice(at, start));
    parts.push(
      // A button would not break over lines like the words it is made of.
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        class="mark"
        role="button"
        tabIndex={0}
        key={start}
        onPointerMove={(event) => event.pointerType !== 'touch' && actions.restOn({ target, element: event.currentTarget })}
        onPointerLeave={() => actions.restOn(null)}
        onClick={(event) => actions.press(target, event.currentTarget, 'pointer')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          actions.press(target, event.currentTarget, 'keyboard');
        }}
      >
        {text.slice(start, end)}
      </span>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

/** Other names worth a line: short ones, those in the reader's script first. */
function aliasesFor(aliases: readonly string[], lang: Lang): string[] {
  const isOwn = (name: string) => /[\u3400-\u9fff]/.test(name) === (lang !== 'en');
  const short = aliases.filter((name) => name.length <= (lang === 'en' ? 40 : 24));
  return [...short.filter(isOwn), ...short.filter((name) => !isOwn(name))].slice(0, 4);
}

export function Names({ data }: { readonly data: CardData }) {
  const { entry, lang } = data;
  const names = otherNames(entry, lang);
  const aliases = aliasesFor(entry.aliases, lang);
  return (
    <>
      <h2 id={`name-${entry.id}`}>{entry.name[lang]}</h2>
      {names.length > 0 && (
        <p class="names">
          {names.map((name) => (
            <span key={name} lang={/[\u3400-\u9fff]/.test(name) ? (name === entry.name['zh-Hant'] ? 'zh-Hant' : 'zh-Hans') : 'en'}>
              {name}
            </span>
          ))}
        </p>
      )}
      {aliases.length > 0 && (
        <p class="names">{`${CARD_WORDS.alsoCalled[lang]}${lang === 'en' ? ': ' : '：'}${aliases.join(lang === 'en' ? ', ' : '、')}`}</p>
      )}
    </>
  );
}

export function Digest({ data, article, actions }: Part & { readonly article: string | null }) {
  if (article === null) return null;
  const { entry, lang } = data;
  const digest = entry.articles.find((one) => one.key === article);
  return (
    <div class="digest">
      <h3>{formatArticle(article, lang)}</h3>
      {digest ? (
        <>
          <p>
            <MarkedText text={digest.digest[lang]} marks={data.digestMarks} actions={actions} />
          </p>
          <small>{CARD_WORDS.digestNote[lang]}</small>
        </>
      ) : (
        <p class="quiet">{CARD_WORDS.noDigest[lang]}</p>
      )}
    </div>
  );
}

function showValue(fact: string, value: FactValue, lang: Lang): string {
  switch (value.type) {
    case 'text':
      return value.text[lang];
    case 'date':
      return formatDate(value.date, lang);
    case 'code':
      return CODE_WORDS[`${fact}/${value.code}`]?.[lang] ?? value.code;
    case 'plain':
      return fact === 'articleCount' && lang !== 'en' ? `${value.plain} ${lang === 'zh-Hans' ? '条' : '條'}` : value.plain;
  }
}

/** The day a role was seen belongs behind the role; an end belongs behind its start. */
function joinFacts(facts: readonly Fact[], lang: Lang): { name: string; text: string }[] {
  const shown = new Map(facts.map((fact) => [fact.name, showValue(fact.name, fact.value, lang)]));
  const [open, close] = lang === 'en' ? [' (', ')'] : ['（', '）'];
  const [role, asOf, start, end] = ['role', 'asOf', 'start', 'end'].map((name) => shown.get(name));
  if (role !== undefined && asOf !== undefined) {
    shown.set('role', `${role}${open}${lang === 'en' ? 'as of ' : '截至'}${asOf}${close}`);
    shown.delete('asOf');
  }
  if (start !== undefined && end !== undefined) {
    shown.set('start', `${start} – ${end}`);
    shown.delete('end');
  }
  return [...shown].map(([name, text]) => ({ name, text }));
}

export function Facts({ data }: { readonly data: CardData }) {
  const facts = joinFacts(data.entry.facts, data.lang);
  if (facts.length === 0) return null;
  return (
    <dl aria-label={CARD_WORDS.facts[data.lang]}>
      {facts.map(({ name, text }) => (
        <>
          <dt>{FACT_WORDS[name]?.[data.lang] ?? name}</dt>
          <dd>{text}</dd>
        </>
      ))}
    </dl>
  );
}

/** Entries as words to go on with, each in the colour of its kind. */
function Entries({ ids, data, actions }: Part & { readonly ids: readonly string[] }) {
  const { heads, lang } = data;
  const known = ids.filter((id) => heads[id] !== undefined);
  return (
    <>
      {known.map((id, place) => (
        <>
          {place > 0 && <span class="sep">{lang === 'en' ? ', ' : '、'}</span>}
          <button
            type="button"
            class="go"
            style={`--kind: var(--${heads[id]?.kind})`}
            onClick={() => actions.go({ entry: id, article: null })}
          >
            {heads[id]?.name[lang]}
          </button>
        </>
      ))}
    </>
  );
}

/** At most this many of one relation; a country's regulator issued more than anyone reads in a card. */
const MOST_RELATED = 8;

export function Related({ data, actions }: Part) {
  const { entry, lang } = data;
  const order = Object.keys(RELATION_WORDS) as RelationType[];
  const types = order.filter(
    (type) => RELATION_TYPES.includes(type) && entry.related.some((one) => one.type === type && data.heads[one.to]),
  );
  if (types.length === 0) return null;
  return (
    <section>
      <h3>{CARD_WORDS.related[lang]}</h3>
      <dl class="relations">
        {types.map((type) => (
          <>
            <dt>{RELATION_WORDS[type][lang]}</dt>
            <dd>
              <Entries
                ids={entry.related
                  .filter((one) => one.type === type)
                  .map((one) => one.to)
                  .slice(0, MOST_RELATED)}
                data={data}
                actions={actions}
              />
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** What else the words may mean, and what is named inside them. */
export function Alternatives({ data, actions, target }: Part & { readonly target: Target }) {
  const { lang, heads, entry } = data;
  const rows = [
    [CARD_WORDS.mayAlsoMean[lang], target.others],
    [CARD_WORDS.insideThis[lang], target.inner],
  ] as const;
  const shown = rows
    .map(([label, ids]) => [label, ids.filter((id) => id !== entry.id && heads[id])] as const)
    .filter(([, ids]) => ids.length > 0);
  if (shown.length === 0) return null;
  return (
    <dl class="relations" style="margin-top: 10px">
      {shown.map(([label, ids]) => (
        <>
          <dt>{label}</dt>
          <dd>
            <Entries ids={ids} data={data} actions={actions} />
          </dd>
        </>
      ))}
    </dl>
  );
}

export function Links({ data }: { readonly data: CardData }) {
  const { links } = data.entry;
  if (links.length === 0) return null;
  return (
    <section>
      <div class="links">
        {links.map(({ label, url }) => (
          <a key={url} href={url} target="_blank" rel="noreferrer noopener">
            {LINK_WORDS[label]?.[data.lang] ?? label}
          </a>
        ))}
      </div>
    </section>
  );
}

export function Checked({ data }: { readonly data: CardData }) {
  return <p class="checked">{`${CARD_WORDS.checked[data.lang]} ${formatDate(data.entry.checked, data.lang)}`}</p>;
}
