import path from 'node:path';
import { defineConfig } from 'vite';
import { plainProtocol } from '../protocol/plain-protocol.mts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [plainProtocol()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    minify: false,
    target: 'es2022',
    lib: {
      entry: path.join(import.meta.dirname, 'src/index.ts'),
      formats: ['es', 'cjs'],
      fileName: (format) => (format === 'es' ? 'index.mjs' : 'index.js'),
    },
  },
});
