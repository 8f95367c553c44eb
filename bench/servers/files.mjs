// The least that plain Node does with the same streams: writes a body to disk with its SHA-256, serves a file.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, statSync, unlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { serveCommands } from '../support/child.mjs';

const folder = process.env.BENCH_FILES_DIR;
await mkdir(folder, { recursive: true });
let last = null;

const receive = async (source) => {
  const file = path.join(folder, randomUUID());
  const hash = createHash('sha256');
  const tap = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(source, tap, createWriteStream(file));
  last = file;
  return { sha256: hash.digest('hex'), file };
};

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.setHeader('content-length', statSync(last).size);
    createReadStream(last).pipe(response);
    return;
  }
  const { sha256, file } = await receive(request);
  if (request.headers['x-keep'] !== 'true') unlinkSync(file);
  response.end(JSON.stringify({ sha256 }));
});
await new Promise((resolve) => server.listen(Number(process.env.PORT), '127.0.0.1', resolve));
await serveCommands({ stop: () => server.close() });
