import { type Check, problemAt } from './check';

const TRACKING = /[?&](utm_[a-z]+|fbclid|gclid|spm|from|share_token)=/i;

export const links: Check = {
  name: 'links',
  description: 'Links are whole addresses without tracking or credentials, each once.',
  check: ({ entries }) =>
    entries.flatMap((file) => {
      const seen = new Set<string>();
      return file.entry.links.flatMap(({ url }) => {
        const problem = (message: string) => [problemAt(file, 'links', message, url)];
        const parsed = new URL(url);
        if (parsed.username !== '' || parsed.password !== '') return problem('holds credentials');
        if (TRACKING.test(url)) return problem('holds a tracking parameter');
        if (!parsed.hostname.includes('.')) return problem('has no public host');
        if (seen.has(url)) return problem('is listed twice');
        seen.add(url);
        return [];
      });
    }),
};
