import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './compiled-messages.mts';
import { plainProtocol } from '../protocol/plain-protocol.mts';
import { earlyScript } from './early-script.mts';
import { pageList } from './page-list.mts';
import { pdfAssets } from './pdf-assets.mts';
import { sharedParts } from './shared-parts.mts';

const strapi = process.env.STRAPI_URL ?? 'http://localhost:1337';

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  // Relative, so that the server can put the portal under any path by rewriting <base>.
  base: command === 'build' ? './' : '/portal/',
  plugins: [
    plainProtocol({ leaveOut: ['answer'] }),
    react(),
    tailwindcss(),
    compiledMessages(),
    pdfAssets(),
    earlyScript('early'),
    pageList(import.meta.dirname),
  ],
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: '../dist/portal',
    emptyOutDir: true,
    assetsDir: 'assets',
    // data: URLs in style sheets would need a wider Content-Security-Policy
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    cssCodeSplit: false,
    rollupOptions: {
      input: {
        index: path.join(import.meta.dirname, 'index.html'),
        early: path.join(import.meta.dirname, 'src/app/early.ts'),
      },
      output: { manualChunks: sharedParts, experimentalMinChunkSize: 600 },
    },
    target: ['chrome111', 'firefox114', 'safari16.4'],
  },
  // The server takes the cookie from its own origin only; while developing, this one stands in for it.
  server: {
    proxy: {
      '/api': { target: strapi, headers: { origin: strapi } },
      '/uploads': strapi,
    },
  },
}));
