/** `npm run --silent annotate -- FILE…`: what the pack makes of plain-text files, one JSON object a line. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readCheckedDataset } from '../data/check';
import { compileDataset } from '../data/pack';
import { NOTHING_KNOWN } from '../src/match/knowledge';
import { openDictionary } from '../src/match/layout';
import { createMatcher, type Matcher, readPage } from '../src/match/read-page';
import { indexPack } from '../src/pack/pack-index';

interface Line {
  /** UTF-16 offset of the line in its file. */
  readonly start: number;
  readonly text: string;
}

function splitLines(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({ start: match.index, text: match[0] }));
}

function annotate(matcher: Matcher, path: string): void {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  const lines = splitLines(text);
  const { matches } = readPage(
    matcher,
    lines.map((line) => line.text),
    NOTHING_KNOWN,
  );
  matches.forEach((found, number) => {
    const { start: offset } = lines[number] as Line;
    for (const match of found) {
      const start = offset + match.start;
      const end = offset + match.end;
      const record = {
        file: basename(path),
        start,
        end,
        text: text.slice(start, end),
        entry: match.entry,
        kind: match.kind,
        prominence: match.prominence,
        via: match.via,
        ...(match.article === null ? {} : { article: match.article }),
        others: match.others,
      };
      process.stdout.write(`${JSON.stringify(record)}\n`);
    }
  });
}

const explain = (error: unknown): string => {
  if (error instanceof TypeError) return 'is not UTF-8 text';
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : String((error as Error).message);
};

// A reader that has seen enough (head, less) closes the pipe; that is no failure.
process.stdout.on('error', () => process.exit(0));

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run --silent annotate -- FILE…');
  process.exit(1);
}
const pack = compileDataset(readCheckedDataset());
const matcher = createMatcher(openDictionary(pack.forms), indexPack(pack.entries));
for (const file of files) {
  try {
    annotate(matcher, file);
  } catch (error) {
    console.error(`annotate: ${file} ${explain(error)}`);
    process.exitCode = 1;
  }
}
