import { namingForms, readAuthoredForm } from '../../src/pack/entry-forms';
import { foldText } from '../../src/text/fold';
import { type Check, problemAt } from './check';
import { COMMON_WORDS } from './common-words-list';

const common = new Set(COMMON_WORDS.split(/\s+/).map(foldText));

export const commonWords: Check = {
  name: 'common-words',
  description: 'No form is a word of everyday language, unless its letter case is kept (=Meta) or it is a context or topic form.',
  check: ({ entries }) =>
    entries.flatMap((file) =>
      namingForms(file.entry).flatMap((written) => {
        const { text, exact } = readAuthoredForm(written);
        if (!common.has(foldText(text)) || (exact && /[A-Z]/.test(text))) return [];
        return [
          problemAt(
            file,
            'forms',
            `"${text}" is an everyday word; keep its case with =, make it a context or topic form, or find it by lookup only`,
            text,
          ),
        ];
      }),
    ),
};
