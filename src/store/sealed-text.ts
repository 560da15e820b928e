/** A long text as a small JSON value that tells when it was damaged. */
import * as v from 'valibot';

export const SealedTextSchema = v.object({
  /** gzip of the text in UTF-8, as base64: extension storage holds JSON. */
  gzip: v.string(),
  /** SHA-256 of the text in UTF-8, as hex. */
  sha256: v.string(),
});
export type SealedText = v.InferOutput<typeof SealedTextSchema>;

export async function sealText(text: string): Promise<SealedText> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { gzip: toBase64(new Uint8Array(await new Response(packed).arrayBuffer())), sha256: await sha256Of(text) };
}

/** @returns `null` when it is not what was sealed */
export async function unsealText({ gzip, sha256 }: SealedText): Promise<string | null> {
  try {
    const unpacked = new Blob([fromBase64(gzip)]).stream().pipeThrough(new DecompressionStream('gzip'));
    const text = await new Response(unpacked).text();
    return (await sha256Of(text)) === sha256 ? text : null;
  } catch {
    return null;
  }
}

/** @returns 64 hexadecimal digits */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Arguments of one call are limited; 32,768 are safe in every browser. */
const MOST_ARGUMENTS = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS) binary += String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
