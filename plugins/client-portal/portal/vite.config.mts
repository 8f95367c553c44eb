import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './compiled-messages.mts';
import { pdfAssets } from './pdf-assets.mts';

const strapi = process.env.STRAPI_URL ?? 'http://localhost:1337';

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  // Relative, so that the server can put the portal under any path by rewriting <base>.
  base: command === 'build' ? './' : '/portal/',
  plugins: [react(), tailwindcss(), compiledMessages(), pdfAssets()],
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: '../dist/portal',
    emptyOutDir: true,
    assetsDir: 'assets',
    // data: URLs in style sheets would need a wider Content-Security-Policy
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    // thirty requests for half a kilobyte each take longer than what is in them
    rollupOptions: { output: { experimentalMinChunkSize: 1500 } },
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
