import path from 'node:path';
import type { Plugin, Rollup } from 'vite';

/** What `check-size.mjs` reads: a page by its file in `src`, and what has to be there before it stands. */
export interface PageFiles {
  page: string;
  /** files of the build, with all that they import at once */
  files: string[];
  /** files of the build, of which a phone loads one: the words of the room in each language */
  words: string[];
}

const isPage = (id: string) => id.endsWith('-page.tsx');
const isFrameOfClients = (id: string) => id.endsWith('/app/client-frame.tsx');
const isFrameOfAnybody = (id: string) => id.endsWith('/kit/frames/public-frame.tsx');

/** Lists the pages beside the manifest: a page is what is loaded later and called `*-page.tsx`. */
export function pageList(root: string): Plugin {
  return {
    name: 'page-list',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const fileOf = (id: string) => chunks.filter((chunk) => chunk.moduleIds.includes(id));
      const at = (found: Rollup.OutputChunk[]) => found.map(({ fileName }) => fileName);
      const all = [...this.getModuleIds()];
      const frame = at(all.filter(isFrameOfClients).flatMap(fileOf));
      const reaches = (
        id: string,
        wanted: (id: string) => boolean,
        seen = new Set<string>()
      ): boolean =>
        wanted(id) ||
        (!seen.has(id) &&
          Boolean(seen.add(id)) &&
          (this.getModuleInfo(id)?.importedIds ?? []).some((next) => reaches(next, wanted, seen)));
      const room = (id: string) => /^.*\/rooms\/[^/]+\//.exec(id)?.[0];
      const wordsOf = (folder: string | undefined) =>
        all.filter((id) => folder && id.startsWith(`${folder}words/`));
      const pages = all
        .filter((id) => isPage(id) && this.getModuleInfo(id)?.dynamicImporters.length)
        .map((id): PageFiles => {
          const isOpen = reaches(id, isFrameOfAnybody);
          return {
            page: path.relative(path.join(root, 'src'), id),
            files: [...at(fileOf(id)), ...(isOpen ? [] : frame)],
            words: at(wordsOf(room(id)).flatMap(fileOf)),
          };
        });
      this.emitFile({
        type: 'asset',
        fileName: '.vite/pages.json',
        source: JSON.stringify(pages, null, 2),
      });
    },
  };
}
