import type { Rollup } from 'vite';

interface Graph {
  getModuleInfo: Rollup.GetModuleInfo;
  getModuleIds: () => IterableIterator<string>;
}

/** Pages around pdf.js; what they share is of no use without it. */
const ofPdf =
  /\/src\/(?:signing\/(?:signing|signed-document|reading)|documents\/preview\/pdf-preview)\.tsx?$/;

/** What a contract to sign is made of. */
const ofSigning = /\/src\/(?:shell\/client-frame|contracts\/contract-page|signing\/signing)\.tsx$/;

/** For each module, the entries and the files behind an `import()` that need it at once. */
function pagesOf({ getModuleInfo, getModuleIds }: Graph) {
  const ids = [...getModuleIds()];
  const pages = new Map<string, Set<string>>();
  const walk = (id: string, page: string) => {
    const known = pages.get(id) ?? new Set();
    if (known.has(page)) return;
    pages.set(id, known.add(page));
    getModuleInfo(id)?.importedIds.forEach((next) => walk(next, page));
  };
  for (const id of ids) {
    const info = getModuleInfo(id);
    if (info?.isEntry) walk(id, /\/early\.ts$/.test(id) ? 'early' : 'index');
    else if (info?.dynamicImporters.length) walk(id, id);
  }
  return pages;
}

let pages: Map<string, Set<string>> | undefined;

/**
 * What the page of a contract shares with others is in one file, and what goes with pdf.js in its own: who opens a
 * contract would wait longer for twenty requests than for what is in them.
 */
export function sharedParts(id: string, graph: Graph): string | undefined {
  pages ??= pagesOf(graph);
  const wanted = [...(pages.get(id) ?? [])];
  // named too, because a file takes along what its modules import and no other file has
  if (wanted.includes('early')) return 'early';
  if (wanted.includes('index')) return 'index';
  if (wanted.length < 2) return undefined;
  if (wanted.every((page) => ofPdf.test(page))) return 'pdf';
  return wanted.some((page) => ofSigning.test(page)) ? 'parts' : undefined;
}
