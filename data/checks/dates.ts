import { type Check, problemAt } from './check';

const ORDERED: readonly (readonly [string, string])[] = [
  ['adopted', 'inForce'],
  ['published', 'inForce'],
  ['inForce', 'ended'],
  ['adopted', 'ended'],
  ['founded', 'ended'],
  ['start', 'end'],
];
const IN_THE_PAST = ['adopted', 'published', 'amended', 'asOf', 'founded', 'released'];

/** Whether a is later than b, as far as both are known. */
const isAfter = (a: string, b: string): boolean => {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) > b.slice(0, known);
};

const exists = (date: string): boolean => date.length < 10 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

export const dates: Check = {
  name: 'dates',
  description: 'Every date is one of the calendar, in its order, and no past event lies after the day on which the entry was checked.',
  check: ({ entries }) =>
    entries.flatMap((file) => {
      const { checked } = file.entry;
      const facts = file.entry.facts as Readonly<Record<string, unknown>>;
      const problems = [];
      for (const [field, value] of Object.entries({ ...facts, checked })) {
        if (typeof value !== 'string' || !/^\d{4}(-\d\d){0,2}$/.test(value)) continue;
        if (!exists(value)) problems.push(problemAt(file, field, `${value} is no day of the calendar`, value));
        if (IN_THE_PAST.includes(field) && isAfter(value, checked))
          problems.push(problemAt(file, field, `${value} lies after the day of checking, ${checked}`, value));
      }
      for (const [earlier, later] of ORDERED) {
        const [a, b] = [facts[earlier], facts[later]];
        if (typeof a === 'string' && typeof b === 'string' && isAfter(a, b))
          problems.push(problemAt(file, later, `${later} ${b} comes before ${earlier} ${a}`, b));
      }
      return problems;
    }),
};
