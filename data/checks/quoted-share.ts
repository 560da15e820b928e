import type { Check } from './check';

/** A share above this is no longer quoting. */
const MOST = 0.15;

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

export const quotedShare: Check = {
  name: 'quoted-share',
  description: 'All excerpts from one source together are less than 15 % of it.',
  check: ({ entries, sources }) =>
    sources.flatMap((source) => {
      if (source.length === undefined) return [];
      const quoted = new Set(
        entries.flatMap(({ entry }) => entry.excerpts.filter((one) => one.source === source.id).map((one) => withoutSpace(one.text))),
      );
      const share = [...quoted].reduce((sum, text) => sum + text.length, 0) / source.length;
      return share < MOST
        ? []
        : [
            {
              file: 'sources.yaml',
              line: null,
              field: source.id,
              message: `${(share * 100).toFixed(1)} % of it is quoted; less than ${MOST * 100} % may be`,
            },
          ];
    }),
};
