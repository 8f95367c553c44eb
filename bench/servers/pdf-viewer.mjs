// pdf.js' own viewer component in the barest page around it, with the file that it is told. Its scripts are asked for
// at once, as in pdf.js' own example (examples/components/simpleviewer.html), not one after another.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { serveCommands } from '../support/child.mjs';

const require = createRequire(new URL('../../package.json', import.meta.url));
const library = path.join(path.dirname(require.resolve('pdfjs-dist/package.json')), 'legacy');
const types = {
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
let file = Buffer.alloc(0);

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="/web/pdf_viewer.css" />
    <style>body { margin: 0 } #box { position: absolute; inset: 0; overflow: auto }</style>
  </head>
  <body>
    <div id="box"><div id="viewer" class="pdfViewer"></div></div>
    <script type="module" src="/build/pdf.min.mjs"></script>
    <script type="module" src="/web/pdf_viewer.mjs"></script>
    <script type="module" src="/main.mjs"></script>
  </body>
</html>`;

const main = `
import * as pdfjsLib from '/build/pdf.min.mjs';
pdfjsLib.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs';
import { EventBus, PDFLinkService, PDFViewer } from '/web/pdf_viewer.mjs';
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const container = document.getElementById('box');
const viewer = new PDFViewer({ container, eventBus, linkService });
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => (viewer.currentScaleValue = 'page-width'));
const open = new Set(['pagerendered', 'textlayerrendered']);
for (const event of [...open]) {
  eventBus.on(event, ({ pageNumber }) => {
    if (pageNumber === 1) open.delete(event);
    // at a frame, as on the other side
    if (open.size === 0) requestAnimationFrame(() => (globalThis.readyAt ??= performance.now()));
  });
}
const pdf = await pdfjsLib.getDocument({ url: '/file.pdf', disableRange: true }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf);
`;

const send = (response, type, body) => {
  response.setHeader('content-type', type);
  response.end(body);
};

const server = createServer(async ({ url }, response) => {
  if (url === '/') return send(response, 'text/html', page);
  if (url === '/main.mjs') return send(response, 'text/javascript', main);
  if (url === '/file.pdf') return send(response, 'application/pdf', file);
  const body = await readFile(path.join(library, path.normalize(url))).catch(() => null);
  response.statusCode = body ? 200 : 404;
  send(response, types[path.extname(url)] ?? 'application/octet-stream', body ?? '');
});
await new Promise((resolve) => server.listen(Number(process.env.PORT), '127.0.0.1', resolve));

await serveCommands({
  show({ base64 }) {
    file = Buffer.from(base64, 'base64');
  },
});
