/** Bodies of a Web Annotation → the note and the tags that they hold. */
import { htmlToText } from './html-text';
import { isObject, listOf, own, textOf } from './json-value';
import { typesOf } from './selectors';

/** Bodies may hold bodies; deeper than so nobody goes. */
const MOST_DEPTH = 8;

export interface Bodies {
  readonly note: string;
  readonly tags: readonly string[];
}

/** @returns notes parted by blank lines; a body that is only an address is a note that says it */
export function bodiesOf(annotation: unknown): Bodies {
  const notes = [textOf(own(annotation, 'bodyValue'))];
  const tags: string[] = [];
  const add = (body: unknown, depth: number): void => {
    if (depth > MOST_DEPTH) return;
    if (typeof body === 'string') notes.push(body);
    if (!isObject(body)) return;
    const types = typesOf(body);
    const items = listOf(own(body, 'items') ?? own(body, 'member'));
    if (items.length > 0) {
      // Of alternatives the first is the one to show.
      for (const item of types.includes('Choice') ? items.slice(0, 1) : items) add(item, depth + 1);
      return;
    }
    const value = wordsOf(body);
    const purposes = [...listOf(own(body, 'purpose')), ...listOf(own(body, 'motivation'))].map((each) =>
      textOf(each).replace(/^.*[:/#]/, ''),
    );
    if (purposes.includes('tagging') || types.includes('Tag')) tags.push(value);
    else notes.push(value);
  };
  for (const body of listOf(own(annotation, 'body'))) add(body, 0);
  return { note: notes.filter((note) => note.trim() !== '').join('\n\n'), tags: tags.filter((tag) => tag !== '') };
}

/** @returns the words of a body, or the address of what it is */
function wordsOf(body: unknown): string {
  const raw = own(body, 'value') ?? own(body, 'chars') ?? own(body, 'cnt:chars');
  const words = textOf(raw) || textOf(own(raw, '@value'));
  if (words !== '') return /^(?:text\/html|application\/xhtml)/.test(textOf(own(body, 'format'))) ? htmlToText(words) : words;
  const source = own(body, 'source');
  return textOf(source) || textOf(own(source, 'id')) || textOf(own(body, 'id'));
}
