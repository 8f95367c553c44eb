import type { Rollup } from 'vite';

interface Graph {
  getModuleInfo: Rollup.GetModuleInfo;
  getModuleIds: () => IterableIterator<string>;
}

/** The script that runs before all others. */
const isEarly = (id: string) => id.endsWith('/app/early.ts');

/** What so many pages share is in the file that nearly all of them load anyway: fewer requests for a few bytes more. */
const everywhere = 5;

/** What a module needs at once, itself included. */
function neededBy(id: string, { getModuleInfo }: Graph, found = new Set<string>()) {
  if (found.has(id)) return found;
  found.add(id);
  getModuleInfo(id)?.importedIds.forEach((next) => neededBy(next, { getModuleInfo }, found));
  return found;
}

/** For each module, the entries and the files behind an `import()` that need it at once. */
function pagesOf(graph: Graph) {
  const pages = new Map<string, Set<string>>();
  /** loaded by the early script */
  const expected = new Set<string>();
  /** around pdf.js: what they share is of no use without it */
  const withPdf = new Set<string>();
  for (const id of graph.getModuleIds()) {
    const info = graph.getModuleInfo(id);
    if (!info?.isEntry && !info?.dynamicImporters.length) continue;
    const page = info.isEntry ? (isEarly(id) ? 'early' : 'index') : id;
    const needed = neededBy(id, graph);
    for (const module of needed) {
      pages.set(module, (pages.get(module) ?? new Set()).add(page));
      if (page === 'early') {
        graph.getModuleInfo(module)?.dynamicallyImportedIds.forEach((next) => expected.add(next));
      }
    }
    if ([...needed].some((module) => module.includes('/pdfjs-dist/'))) withPdf.add(page);
  }
  return { pages, expected, withPdf };
}

let known: ReturnType<typeof pagesOf> | undefined;

/**
 * What pages that are loaded early share with others is in one file, and what goes with pdf.js in its own: who opens a
 * contract would wait longer for twenty requests than for what is in them.
 */
export function sharedParts(id: string, graph: Graph): string | undefined {
  known ??= pagesOf(graph);
  const { pages, expected, withPdf } = known;
  const wanted = [...(pages.get(id) ?? [])];
  // named too, because a file takes along what its modules import and no other file has
  if (wanted.includes('early')) return 'early';
  if (wanted.includes('index')) return 'index';
  if (wanted.length < 2) return undefined;
  if (wanted.every((page) => withPdf.has(page))) return 'pdf';
  const isEverywhere = wanted.length >= everywhere;
  return isEverywhere || wanted.some((page) => expected.has(page)) ? 'parts' : undefined;
}
