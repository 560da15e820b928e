import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf, naturalName, readName } from '../../../../src/snippets/cite/names';

/** `family | given | suffix`, or `—` for a name that stays whole. */
function partsOf(name: string): string {
  const read = readName(name);
  return read.kind === 'whole' ? '—' : [read.family, read.given, ...(read.suffix === null ? [] : [read.suffix])].join(' | ');
}

describe('names of people', () => {
  it.each([
    ['Jane Doe', 'Doe | Jane'],
    ['Doe, Jane', 'Doe | Jane'],
    ['Emily M. Bender', 'Bender | Emily M.'],
    ['J. D. Vance', 'Vance | J. D.'],
    ['J.D. Vance', 'Vance | J.D.'],
    ['Jean-Luc Godard', 'Godard | Jean-Luc'],
    ['Conan O’Brien', 'O’Brien | Conan'],
    ['Mary McDonald', 'McDonald | Mary'],
    ['Seán MacBride', 'MacBride | Seán'],
    ['Ursula von der Leyen', 'von der Leyen | Ursula'],
    ['von der Leyen, Ursula', 'von der Leyen | Ursula'],
    ['Augustus De Morgan', 'De Morgan | Augustus'],
    ['Peyton Z. Peebles Jr.', 'Peebles | Peyton Z. | Jr.'],
    ['Peebles, P. Z., Jr.', 'Peebles | P. Z. | Jr.'],
    ['Jane Doe, PhD', 'Doe | Jane'],
    ['Thierry BRETON', 'Breton | Thierry'],
    ['DOE, Jane', 'Doe | Jane'],
  ])('%s is %s', (name, parts) => {
    expect(partsOf(name)).toBe(parts);
  });

  it.each([
    ['Xue Lan', 'Xue | Lan'],
    ['Lan Xue', 'Xue | Lan'],
    ['Zeng Yi', 'Zeng | Yi'],
    ['Yi Zeng', 'Zeng | Yi'],
    ['Li, Jiangning', 'Li | Jiangning'],
    ['Angela Huyue Zhang', 'Zhang | Angela Huyue'],
    ['Mona Chen', 'Chen | Mona'],
    ['Tsai Ing-wen', 'Tsai | Ing-wen'],
    ['Ban Ki-moon', 'Ban | Ki-moon'],
    ['Fei-Fei Li', 'Li | Fei-Fei'],
    ['Jack Ma', 'Ma | Jack'],
    ['Anna Lange', 'Lange | Anna'],
  ])('%s is %s, in whichever order it is written', (name, parts) => {
    expect(partsOf(name)).toBe(parts);
  });

  it.each([
    ['both ends are common family names', 'Gao Wang'],
    ['Chinese characters', '薛澜'],
    ['a foreign name in Chinese', '伊恩·曼纳斯'],
    ['Cyrillic', 'Алексей Кочетков'],
    ['one word', 'Plato'],
    ['small letters', 'jane doe'],
    ['two names in one', 'Jane Doe and Richard Roe'],
    ['a title', 'Dr. Jane Doe'],
    ['figures', 'user104236'],
    ['nothing', ''],
  ])('stay whole: %s', (_, name) => {
    expect(readName(name)).toEqual({ kind: 'whole', name });
  });

  it.each([
    'OpenAI',
    'OpenAI, Inc.',
    'Google DeepMind',
    'Hugging Face',
    'Concordia AI',
    'UN Women',
    'AI Now',
    'BBC News',
    'Reuters Staff',
    'European Commission',
    'Ada Lovelace Institute',
    'Cyberspace Administration of China',
    'Le Monde',
    'Der Spiegel',
    'People’s Daily',
    'New York Times',
    'Online Computer Library Center, Inc.',
  ])('leave the institution %s alone', (name) => {
    expect(readName(name)).toEqual({ kind: 'whole', name });
  });

  it.each([
    ['Doe, Jane', 'Jane Doe'],
    ['Peebles, P. Z., Jr.', 'P. Z. Peebles Jr.'],
    ['Xue Lan', 'Xue Lan'],
    ['Lan Xue', 'Lan Xue'],
    ['薛澜', '薛澜'],
  ])('%s is %s in a text', (name, natural) => {
    expect(naturalName(readName(name))).toBe(natural);
  });

  it('knows every name, however long or odd', () => {
    const any = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    const sign = fc.constantFrom(..."aoxing XiAn-'’.,J Doe王·é");
    fc.assert(
      fc.property(fc.oneof(any, fc.string({ unit: sign, maxLength: 60 })), (name) => {
        const read = readName(name);
        return read.kind === 'whole' ? read.name === name : read.family !== '' && read.given !== '';
      }),
    );
  });

  it('takes no time over a word that could be many syllables', () => {
    const started = performance.now();
    readName(`X${'ianxian'.repeat(500)}z Doe`);
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('initials', () => {
  it.each([
    ['Jane Q.', 'J. Q.', 'J Q'],
    ['Jean-Luc', 'J.-L.', 'J L'],
    ['J.D.', 'J. D.', 'J D'],
    ['Ing-wen', 'I.-W.', 'I W'],
    ['Élodie', 'É.', 'É'],
  ])('of %s are %s or %s', (given, dotted, bare) => {
    expect(initialsOf(given, { stop: '.', between: ' ', hyphen: '-' })).toBe(dotted);
    expect(initialsOf(given, { stop: '', between: ' ', hyphen: ' ' })).toBe(bare);
  });
});
