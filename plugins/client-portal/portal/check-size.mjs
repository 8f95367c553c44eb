import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What a phone may have to load before the first page stands, in bytes of gzip. */
const budget = 110 * 1024;

const dist = new URL('../dist/portal/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`.vite/${name}.json`, dist), 'utf8'));
const manifest = read('manifest');
const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
const weights = new Map();

function weight(file) {
  if (!weights.has(file)) {
    weights.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  }
  return weights.get(file);
}

/** The JavaScript of a file and of everything that it imports at once. */
function filesOf(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const key of chunks.get(file).imports ?? []) filesOf(manifest[key].file, found);
  return found;
}

const heaviest = (files) => files.sort((a, b) => weight(b) - weight(a)).slice(0, 1);
const entry = manifest['index.html'].file;
const [words] = heaviest(
  Object.values(manifest)
    .filter(({ src }) => src?.startsWith('src/kit/language/words/'))
    .map(({ file }) => file)
);

const rows = read('pages').map((page) => {
  const parts = [entry, words, ...page.files, ...heaviest(page.words)];
  const files = new Set(parts.flatMap((file) => [...filesOf(file)]));
  return {
    page: page.page,
    files: files.size,
    bytes: [...files].reduce((sum, file) => sum + weight(file), 0),
  };
});

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
console.table([
  { page: 'entry alone', files: '', gzip: kilobytes(weight(entry)) },
  { page: 'words of every page', files: '', gzip: kilobytes(weight(words)) },
  ...rows.map(({ page, files, bytes }) => ({ page, files, gzip: kilobytes(bytes) })),
]);

const most = Math.max(...rows.map(({ bytes }) => bytes));
const fits = most <= budget;
console.log(
  `Heaviest first load: ${kilobytes(most)} of ${kilobytes(budget)}${fits ? '' : ': too much'}`
);
process.exitCode = fits ? 0 : 1;
