/** Code that a page fetches once it is drawn: what opens first waits for nothing that is not seen. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PackShelf } from '../store/pack-shelf';

/** @returns what gives the same promise each time; after a failure it is tried anew */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | null = null;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}

/** A part of a page; nothing is drawn until its code is there. */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const fetched = once(load);
  let known: ComponentType<Props> | null = null;
  return function LaterPart(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => known);
    useEffect(() => {
      if (Part === null)
        void fetched().then(
          (part) => {
            known = part;
            setPart(() => part);
          },
          () => undefined,
        );
    }, []);
    return Part && <Part {...props} />;
  };
}

/** A shelf whose code and pack are fetched when it is first asked. */
export function laterShelf(load: () => Promise<PackShelf>): PackShelf {
  const shelf = once(load);
  return {
    matcher: async () => (await shelf()).matcher(),
    entries: async (ids) => (await shelf()).entries(ids),
    allEntries: async () => (await shelf()).allEntries(),
    lookup: async () => (await shelf()).lookup(),
    coldForms: async (query, written) => (await shelf()).coldForms(query, written),
    status: async () => (await shelf()).status(),
    install: async () => (await shelf()).install(),
  };
}
