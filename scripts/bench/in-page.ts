/** What part b measures: our own page code with the matcher in a worker, as in the extension, and the libraries that do the same job. */
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js/dist/mark.es6.js';
import { type PackedReading, unpackReading } from '../../src/match/packed-reading';
import { KINDS } from '../../src/model/kind';
import { WATCHED } from '../../src/page/changes';
import { startPageReader } from '../../src/page/page-reader';

/** Takes its marks off the page again. */
type Undo = () => void;
/** Makes ready, then gives what marks the page's forms: only that is measured. */
type Method = (forms: readonly string[]) => Promise<() => Promise<Undo>>;
interface Bench {
  benchMatches: number;
  benchMethods: Readonly<Record<string, Method>>;
}
const bench = globalThis as unknown as Bench;

const pangzhu: Method = async (forms) => {
  const worker = new Worker('/in-worker.js');
  let asked = 0;
  const waiting = new Map<number, (answer: never) => void>();
  worker.onmessage = ({ data }) => {
    waiting.get(data.id)?.(data as never);
    waiting.delete(data.id);
  };
  const request = (message: object) =>
    new Promise<never>((resolve) => {
      waiting.set(++asked, resolve);
      worker.postMessage({ ...message, id: asked });
    });
  await request({ forms });
  return () => read(request, () => worker.terminate());
};

/** Reads the page until nothing has changed for a while. */
async function read(request: (message: object) => Promise<never>, end: () => void): Promise<Undo> {
  let changes = 0;
  const reader = startPageReader(
    async (texts, knowledge) => {
      const { reading } = (await request({ texts: [...texts], knowledge })) as { reading: PackedReading };
      const { matches, waiting: asleep, knowledge: learned } = unpackReading(reading);
      return { matches, waiting: asleep, named: learned.named, knowledge: learned };
    },
    () => {
      changes++;
    },
    () => false,
  );
  reader.painter.setFilter({ kinds: new Set(KINDS), basic: false, firstOnly: false, hidden: new Set() });
  for (let seen = -1; seen !== changes; ) {
    seen = changes;
    await new Promise((resolve) => {
      setTimeout(resolve, 400);
    });
  }
  bench.benchMatches = reader.painter.wanted().length;
  return () => {
    reader.stop();
    end();
  };
}

const escapeAll = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const alternation = (forms: readonly string[]): RegExp =>
  new RegExp(
    [...forms]
      .sort((a, b) => b.length - a.length)
      .map(escapeAll)
      .join('|'),
    'gi',
  );

const marks = (): number => document.querySelectorAll('mark').length;

const METHODS: Readonly<Record<string, Method>> = {
  nothing: async () => async () => () => undefined,
  // What it costs a page that somebody watches its changes, and does nothing.
  'a bare observer': async () => async () => {
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, WATCHED);
    return () => observer.disconnect();
  },
  pangzhu,
  'mark.js': async (forms) => async () => {
    const mark = new Mark(document.body);
    mark.mark([...forms], { separateWordSearch: false, diacritics: false });
    bench.benchMatches = marks();
    return () => mark.unmark();
  },
  'mark.js, one alternation': async (forms) => async () => {
    const mark = new Mark(document.body);
    mark.markRegExp(alternation(forms));
    bench.benchMatches = marks();
    return () => mark.unmark();
  },
  findAndReplaceDOMText: async (forms) => async () => {
    const finder = findAndReplaceDOMText(document.body, { find: alternation(forms), wrap: 'mark' });
    bench.benchMatches = marks();
    return () => finder.revert();
  },
};

bench.benchMethods = METHODS;
