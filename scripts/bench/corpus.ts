/** Texts and dictionaries for measuring: our own entries' prose, shuffled the same way every time, and terms made of it. */
import { readDataset } from '../../data/read';
import { traditional } from '../../data/traditional';

/** A small generator of numbers between 0 and 1 (mulberry32): the same seed gives the same sequence. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

interface Prose {
  /** Sentences, Simplified and Traditional. */
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

function readProse(): Prose {
  const entries = readDataset().dataset.entries.map(({ entry }) => entry);
  const hans = entries.flatMap((entry) => entry.summary['zh-Hans'].match(/[^。！？]+[。！？]/g) ?? []);
  return {
    chinese: [...hans, ...hans.filter((_, place) => place % 3 === 0).map(traditional.prose)],
    english: entries.flatMap((entry) => entry.summary.en.match(/[^.!?]+[.!?]/g)?.map((sentence) => sentence.trim()) ?? []),
  };
}

/** A text of about so many characters, seven tenths Chinese, in paragraphs of 60 to 400 characters. */
export function makeText(characters: number): string[] {
  const random = createRandom(1);
  const prose = readProse();
  const paragraphs: string[] = [];
  for (let total = 0; total < characters; ) {
    const isChinese = random() < 0.8;
    const length = 60 + random() * 340;
    let paragraph = '';
    while (paragraph.length < length) paragraph += isChinese ? pick(prose.chinese, random) : `${pick(prose.english, random)} `;
    // Cut out of another string and joined again: flat in memory, like a text that came in a message.
    paragraph = JSON.parse(JSON.stringify(paragraph.trim())) as string;
    paragraphs.push(paragraph);
    total += paragraph.length;
  }
  return paragraphs;
}

/**
 * So many different forms: a fifth of them, at most 3,000, runs of words or characters from the text (what is really found), else terms made
 * of the text's words and characters at random, seven tenths Chinese, of two to twenty-four characters.
 */
export function makeForms(count: number, text: readonly string[]): string[] {
  const random = createRandom(2);
  const characters = [...new Set(text.join(''))].filter((char) => char >= '\u4e00' && char <= '\u9fff');
  const words = [...new Set(text.join(' ').match(/[A-Za-z]{2,}/g) ?? [])];
  const chinese = text.filter((paragraph) => /[\u4e00-\u9fff]/.test(paragraph));
  const english = text.filter((paragraph) => !/[\u4e00-\u9fff]/.test(paragraph));
  const forms = new Set<string>();
  const add = (form: string) => form.length >= 2 && form.length <= 24 && forms.add(form);
  while (forms.size < Math.min(count / 5, 3000)) {
    if (random() < 0.7) {
      const run = pick(pick(chinese, random).match(/[\u4e00-\u9fff]{2,}/g) ?? ['治理'], random);
      const start = Math.floor(random() * (run.length - 1));
      add(run.slice(start, start + 2 + Math.floor(random() * 5)));
    } else {
      const run = pick(english, random).split(/[^A-Za-z-]+/);
      const start = Math.floor(random() * run.length);
      add(run.slice(start, start + 1 + Math.floor(random() * 3)).join(' '));
    }
  }
  while (forms.size < count) {
    const isChinese = random() < 0.7;
    add(
      isChinese
        ? Array.from({ length: 2 + Math.floor(random() * 6) }, () => pick(characters, random)).join('')
        : Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(words, random)).join(' '),
    );
  }
  return [...forms];
}
