/** `npm run --silent annotate -- FILE…`: what the pack makes of plain-text files, one JSON object a line. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Matcher } from '../src/match/read-page';
import { datasetMatcher, matchText } from './text-matches';

function annotate(matcher: Matcher, path: string): void {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  for (const { start, end, entry, kind, prominence, via, article, others } of matchText(matcher, text)) {
    const record = {
      file: basename(path),
      start,
      end,
      text: text.slice(start, end),
      entry,
      kind,
      prominence,
      via,
      ...(article === null ? {} : { article }),
      others,
    };
    process.stdout.write(`${JSON.stringify(record)}\n`);
  }
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
const matcher = datasetMatcher();
for (const file of files) {
  try {
    annotate(matcher, file);
  } catch (error) {
    console.error(`annotate: ${file} ${explain(error)}`);
    process.exitCode = 1;
  }
}
