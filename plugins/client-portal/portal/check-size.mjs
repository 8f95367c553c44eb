import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What a phone may have to load before the first page stands, in bytes of gzip. */
const budget = 110 * 1024;

const dist = new URL('../dist/portal/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const weights = new Map();

function weight(file) {
  if (!weights.has(file)) {
    weights.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  }
  return weights.get(file);
}

/** The JavaScript of a chunk and of everything that it imports at once. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

const keys = Object.keys(manifest);
const entry = 'index.html';
const heaviest = (fitting) =>
  keys
    .filter((key) => fitting.test(key))
    .sort((a, b) => weight(manifest[b].file) - weight(manifest[a].file))[0];
const heaviestLocale = heaviest(/^src\/messages\/[a-z-]+\.json$/);
const contractWords = heaviest(/^src\/messages\/contracts\//);
// A page that shares its chunk with parts of another is listed under the chunk's name.
const pages = keys.filter((key) => {
  const { src = '', name = '', isDynamicEntry = false } = manifest[key];
  return isDynamicEntry && (/-page\.tsx$/.test(src) || (!src && name.endsWith('-page')));
});
const frame = keys.find((key) => key.endsWith('client-frame.tsx'));

const rows = pages.map((page) => {
  const behindLogin = !/\/(sign-in|link|password|view-as|verify)\//.test(page);
  const ofContracts = /contract|verify/.test(page);
  const parts = [
    entry,
    heaviestLocale,
    page,
    ...(behindLogin ? [frame] : []),
    ...(ofContracts ? [contractWords] : []),
  ];
  const files = new Set(parts.flatMap((key) => [...filesOf(key)]));
  return {
    page,
    files: files.size,
    bytes: [...files].reduce((sum, file) => sum + weight(file), 0),
  };
});

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
console.table([
  { page: 'entry alone', files: '', gzip: kilobytes(weight(manifest[entry].file)) },
  { page: heaviestLocale, files: '', gzip: kilobytes(weight(manifest[heaviestLocale].file)) },
  ...rows.map(({ page, files, bytes }) => ({ page, files, gzip: kilobytes(bytes) })),
]);

const most = Math.max(...rows.map(({ bytes }) => bytes));
const fits = most <= budget;
console.log(
  `Heaviest first load: ${kilobytes(most)} of ${kilobytes(budget)}${fits ? '' : ': too much'}`
);
process.exitCode = fits ? 0 : 1;
