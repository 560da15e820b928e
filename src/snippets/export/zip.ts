/** Several files in one: a ZIP archive that stores without compressing (APPNOTE 6.3.3, without its 64-bit parts). */

export interface ZipFile {
  /** With `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
/** Names are in UTF-8. */
const UTF8_NAMES = 0x0800;
const MOST_FILES = 0xfffe;
const MOST_BYTES = 0xfffffffe;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 as ZIP, gzip and PNG have it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

/** Date (high 16 bits) and time of MS-DOS, whose years begin with 1980, in UTC. */
function dosTime(at: number): number {
  const time = new Date(at);
  const year = Math.min(Math.max(time.getUTCFullYear() - 1980, 0), 127);
  const date = (year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return date * 0x10000 + clock;
}

/**
 * @param at when the files were written, milliseconds since 1970
 * @throws RangeError beyond 65,534 files or 4 GB
 */
export function zip(files: readonly ZipFile[], at: number): Uint8Array<ArrayBuffer> {
  const named = files.map(({ name, bytes }) => ({ name: new TextEncoder().encode(name), bytes, crc: crc32(bytes) }));
  const namesBytes = named.reduce((sum, { name }) => sum + name.length, 0);
  const localBytes = named.reduce((sum, { bytes }) => sum + LOCAL_BYTES + bytes.length, namesBytes);
  const total = localBytes + named.length * CENTRAL_BYTES + namesBytes + END_BYTES;
  if (files.length > MOST_FILES || total > MOST_BYTES) throw new RangeError('too much for one ZIP archive');

  const archive = new Uint8Array(total);
  const view = new DataView(archive.buffer);
  let place = 0;
  const put16 = (...values: number[]): void => {
    for (const value of values) {
      view.setUint16(place, value, true);
      place += 2;
    }
  };
  const put32 = (...values: number[]): void => {
    for (const value of values) {
      view.setUint32(place, value, true);
      place += 4;
    }
  };
  const put = (bytes: Uint8Array): void => {
    archive.set(bytes, place);
    place += bytes.length;
  };
  /** What both kinds of header say of a file. */
  const describe = ({ name, bytes, crc }: { name: Uint8Array; bytes: Uint8Array; crc: number }): void => {
    put16(VERSION, UTF8_NAMES, 0);
    put32(dosTime(at), crc, bytes.length, bytes.length);
    put16(name.length, 0);
  };

  const starts = named.map((file) => {
    const start = place;
    put32(LOCAL);
    describe(file);
    put(file.name);
    put(file.bytes);
    return start;
  });
  named.forEach((file, index) => {
    put32(CENTRAL);
    put16(VERSION);
    describe(file);
    put16(0, 0, 0);
    put32(0, starts[index] ?? 0);
    put(file.name);
  });
  put32(END);
  put16(0, 0, named.length, named.length);
  put32(total - END_BYTES - localBytes, localBytes);
  put16(0);
  return archive;
}
