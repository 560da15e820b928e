import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealText, sha256Of, unsealText } from '../../../src/store/sealed-text';

describe('a sealed text', () => {
  it('comes back as it was, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (text) => (await unsealText(await sealText(text))) === text),
    );
  });

  it('comes back when it is long, and takes less room', async () => {
    const text = JSON.stringify(Array.from({ length: 20_000 }, (_, number) => `第${number}条：人工智能治理 ${Math.sin(number)}`));
    const sealed = await sealText(text);
    expect(sealed.gzip.length).toBeLessThan(new TextEncoder().encode(text).length / 2);
    expect(await unsealText(sealed)).toBe(text);
  });

  it('tells of any one character that was changed, and of any end that was cut off', async () => {
    const sealed = await sealText('人工智能治理要以人为本、智能向善。'.repeat(20));
    const { gzip, sha256 } = sealed;
    const damaged = fc.oneof(
      fc.nat({ max: gzip.length - 5 }).map((at) => `${gzip.slice(0, at)}${gzip[at] === 'A' ? 'B' : 'A'}${gzip.slice(at + 1)}`),
      fc.nat({ max: gzip.length - 5 }).map((length) => gzip.slice(0, length)),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (content) => {
        const text = await unsealText({ gzip: content, sha256 });
        // A few bits of gzip's own header say nothing of the text.
        return text === null || text === (await unsealText(sealed));
      }),
    );
  });

  it('tells of another text in its place', async () => {
    const { gzip } = await sealText('another');
    expect(await unsealText({ gzip, sha256: await sha256Of('one') })).toBeNull();
  });
});

describe('a SHA-256', () => {
  it('is what everybody else computes', async () => {
    expect(await sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
