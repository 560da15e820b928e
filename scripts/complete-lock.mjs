/**
 * Adds to the lock file the packages for other platforms that npm left out because it could not see them when the lock
 * was written; without them `npm ci` refuses the lock. Run it after every `npm install`: `node scripts/complete-lock.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));

const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

/** What a name like @rollup/rollup-linux-arm64-musl says of where it runs. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const system = words.map((word) => SYSTEMS[word]).find(Boolean);
  const processor = words.find((word) => PROCESSORS.includes(word));
  const libc = words.includes('musl') ? 'musl' : words.some((word) => /^gnu/.test(word)) && system === 'linux' ? 'glibc' : null;
  return { ...(processor ? { cpu: [processor] } : {}), ...(libc ? { libc: [libc] } : {}), ...(system ? { os: [system] } : {}) };
}

let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '') continue;
  let manifest;
  try {
    manifest = JSON.parse(readFileSync(new URL(`../${place}/package.json`, import.meta.url), 'utf8'));
  } catch {
    continue;
  }
  for (const [name, version] of Object.entries(manifest.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[key] || lock.packages[`${place}/${key}`] || Object.keys(platform).length < 2) continue;
    lock.packages[key] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages added`);
