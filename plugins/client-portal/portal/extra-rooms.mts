import path from 'node:path';
import type { Plugin } from 'vite';

/** Rooms that lie elsewhere: a module that exports them, as `src/app/rooms.ts` does. Tests try the portal with one. */
const file = process.env.CLIENT_PORTAL_EXTRA_ROOMS;

/** Puts it in the place of the list that is empty otherwise. What it imports as `#portal/…` is in `src`. */
export function extraRooms(root: string): Plugin {
  const empty = path.join(root, 'src/app/extra-rooms.ts');
  return {
    name: 'extra-rooms',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!file || !importer) return null;
      if (source.startsWith('#portal/')) {
        return this.resolve(source.replace('#portal', path.join(root, 'src')), importer);
      }
      // names of this package, wherever the file lies that says them
      if (source.startsWith('#') && !importer.startsWith(root)) return this.resolve(source, empty);
      if (!source.endsWith('/extra-rooms')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id === empty ? path.resolve(file) : found;
    },
  };
}
