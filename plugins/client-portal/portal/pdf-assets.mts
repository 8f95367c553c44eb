import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };

/** Folders that pdf.js loads from by name: of East Asian texts, of fonts that a file does not carry, of JPEG 2000. */
const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

/** Puts them beside the portal's own files, in a folder of their version: they are cached for a year. */
export function pdfAssets(): Plugin {
  return {
    name: 'pdf-assets',
    config: () => ({ define: { __PDFJS_VERSION__: JSON.stringify(version) } }),
    generateBundle() {
      for (const folder of folders) {
        const place = path.join(path.dirname(manifest), folder);
        for (const name of readdirSync(place)) {
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdfjs-${version}/${folder}/${name}`,
            source: readFileSync(path.join(place, name)),
          });
        }
      }
    },
  };
}
