import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryHead } from '../../model/entry';
import type { Lang } from '../../model/lang';
import type { Relation, RelationType } from '../../model/relation';
import { GRAPH_WORDS, sayAround } from '../../words/graph';
import { KIND_WORDS } from '../../words/kinds';
import { useWidth } from '../use-width';
import { layoutGraph } from './layout';
import type { Box, GraphCentre, GraphGroup, GraphLayout, GraphNode } from './shape';
import { isGraphKey, stepGraph } from './steps';

export interface GraphViewProps {
  readonly centre: EntryHead;
  readonly relations: readonly Relation[];
  /** Heads of the entries at the other ends, by id; a relation without one is not drawn. */
  readonly heads: Readonly<Record<string, EntryHead>>;
  readonly lang: Lang;
  /** The reader walks to an entry. */
  readonly onGo: (id: string) => void;
}

/** An entry with its relations around it: every name leads on. */
export function GraphView({ centre, relations, heads, lang, onGo }: GraphViewProps) {
  const { ref, width, measure } = useWidth<HTMLElement>();
  const [open, setOpen] = useState<{ readonly of: string; readonly relations: ReadonlySet<RelationType> }>(closedFor(centre.id));
  const [active, setActive] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const hadFocus = useRef(false);
  const focusNext = useRef<string | null>(null);
  const opened = open.of === centre.id ? open.relations : closedFor(centre.id).relations;
  const layout = useMemo(
    () => (width === 0 ? null : layoutGraph({ centre, relations, heads, width, lang, measure, open: opened })),
    [centre, relations, heads, width, lang, measure, opened],
  );
  const nodes = layout?.groups.flatMap((group) => group.nodes) ?? [];
  const stop = nodes.some(({ key }) => key === focused) ? focused : (nodes[0]?.key ?? null);

  const focus = (key: string | null) => key !== null && ref.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();

  // The button that led here is gone; without this the focus would fall back to the top of the page.
  useLayoutEffect(() => {
    setActive(null);
    if (hadFocus.current && !ref.current?.contains(document.activeElement)) focus(CENTRE_KEY);
  }, [centre.id]);

  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    focus(focusNext.current);
    focusNext.current = null;
  });

  const press = (node: GraphNode) => {
    if (node.id !== null) {
      onGo(node.id);
      return;
    }
    const next = new Set(opened);
    if (node.type === 'more') next.add(node.relation);
    else next.delete(node.relation);
    const after = layout && layoutGraph({ centre, relations, heads, width, lang, measure, open: next });
    const before = new Set(nodes.map(({ key }) => key));
    const group = after?.groups.flatMap((one) => one.nodes).filter(({ relation }) => relation === node.relation) ?? [];
    focusNext.current = (node.type === 'more' ? group.find(({ key }) => !before.has(key)) : group.at(-1))?.key ?? null;
    setOpen({ of: centre.id, relations: next });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (layout === null || !isGraphKey(event.key) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Whether or not there is a node that way: the page must not scroll under the drawing.
    event.preventDefault();
    const from = (event.target as HTMLElement).dataset['key'] ?? null;
    focus(stepGraph(layout, from === CENTRE_KEY ? null : from, event.key));
  };

  return (
    <section
      ref={ref}
      class="graph"
      aria-label={sayAround(centre.name[lang], lang)}
      aria-description={GRAPH_WORDS.keys[lang]}
      data-arrangement={layout?.arrangement}
      style={`height: ${layout?.height ?? 0}px`}
      onKeyDown={onKeyDown}
      onFocusIn={() => {
        hadFocus.current = true;
      }}
      onFocusOut={(event: FocusEvent) => {
        // A focused button that leaves the page loses its focus to nothing; that is not the reader going away.
        if (event.relatedTarget !== null) hadFocus.current = (event.currentTarget as HTMLElement).contains(event.relatedTarget as Node);
      }}
    >
      {layout && (
        <>
          <Edges layout={layout} active={active} />
          <Centre centre={layout.centre} lang={lang} />
          {layout.groups.map((group) => (
            <Group
              key={group.key}
              group={group}
              lang={lang}
              active={active}
              stop={stop}
              onActive={setActive}
              onFocus={setFocused}
              onPress={press}
            />
          ))}
          {layout.groups.length === 0 && <p class="graph-none">{GRAPH_WORDS.none[lang]}</p>}
        </>
      )}
    </section>
  );
}

const CENTRE_KEY = '(centre)';
const NOTHING_OPEN: ReadonlySet<RelationType> = new Set();
const closedFor = (of: string) => ({ of, relations: NOTHING_OPEN });

const boxStyle = ({ x, y, width, height }: Box): string => `left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`;

/** Lines as they were laid out: the browser must not break them anew, and nobody is to hear where they break. */
const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <span class="graph-lines" aria-hidden="true">
    {lines.map((line, place) => (
      <span key={`${place} ${line}`}>{line}</span>
    ))}
  </span>
);

function Edges({ layout, active }: { readonly layout: GraphLayout; readonly active: string | null }) {
  const lit = layout.edges.find(({ to }) => to === active);
  const kind = layout.groups.flatMap((group) => group.nodes).find(({ key }) => key === active)?.kind;
  return (
    <svg class="graph-edges" aria-hidden="true" width={layout.width} height={layout.height}>
      {/* One path: where lines run along each other they must not grow darker. */}
      <path d={layout.edges.map(({ path }) => path).join('')} />
      {lit && <path key="lit" class="graph-lit" d={lit.path} style={`--kind: var(--${kind ?? 'soft'})`} />}
    </svg>
  );
}

const Centre = ({ centre, lang }: { readonly centre: GraphCentre; readonly lang: Lang }) => (
  <p class="graph-centre" data-kind={centre.kind} data-key={CENTRE_KEY} tabIndex={-1} lang={lang} style={boxStyle(centre)}>
    <span class="graph-spoken">{centre.name}</span>
    <Lines lines={centre.lines} />
  </p>
);

interface GroupProps {
  readonly group: GraphGroup;
  readonly lang: Lang;
  readonly active: string | null;
  /** Key of the node that Tab reaches. */
  readonly stop: string | null;
  readonly onActive: (key: string | null) => void;
  readonly onFocus: (key: string) => void;
  readonly onPress: (node: GraphNode) => void;
}

function Group({ group, lang, active, stop, onActive, onFocus, onPress }: GroupProps) {
  const { label, nodes, side } = group;
  const lit = nodes.some(({ key }) => key === active);
  return (
    <div class="graph-group" data-side={side}>
      <span class="graph-relation" aria-hidden="true" data-lit={lit} style={boxStyle(label)}>
        {label.text}
      </span>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that an unmarked list is one */}
      <ul role="list" aria-label={label.text}>
        {nodes.map((node) => (
          <li key={node.key}>
            <button
              type="button"
              class="graph-node"
              data-key={node.key}
              data-kind={node.kind ?? node.type}
              title={node.lines.at(-1)?.endsWith('…') ? node.name : undefined}
              tabIndex={node.key === stop ? 0 : -1}
              style={boxStyle(node)}
              onPointerEnter={() => onActive(node.key)}
              onPointerLeave={() => onActive(null)}
              onFocus={() => {
                onFocus(node.key);
                onActive(node.key);
              }}
              onBlur={() => onActive(null)}
              onClick={() => onPress(node)}
            >
              <span class="graph-spoken">
                {node.kind === null ? `${label.text} ${node.name}` : `${node.name}, ${KIND_WORDS[node.kind][lang]}`}
              </span>
              <Lines lines={node.lines} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
