// Large bodies, made of one random megabyte again and again, and what a server's memory does meanwhile.
import { randomBytes } from 'node:crypto';
import { Pool } from 'undici';

const megabyte = 1_000_000;
const piece = randomBytes(megabyte);

/** A PDF of so many bytes: it begins as one, the rest is noise. */
export const noise = function* (bytes) {
  const head = Buffer.from('%PDF-1.7\n');
  yield head;
  for (let left = bytes - head.length; left > 0; left -= megabyte) {
    yield left < megabyte ? piece.subarray(0, left) : piece;
  }
};

const boundary = 'bench-boundary';

/** The same as the one file of a multipart body. */
export const multipart = (bytes, name = 'bench.pdf') => {
  const head = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(head.length + bytes + tail.length),
    },
    body: (function* () {
      yield head;
      yield* noise(bytes);
      yield tail;
    })(),
  };
};

/** Sends a body and reads the answer; anything but success ends the measurement. */
export const send = async (url, { method = 'POST', path, headers, body }) => {
  const pool = new Pool(url, { connections: 1, headersTimeout: 0, bodyTimeout: 0 });
  try {
    const answer = await pool.request({ method, path, headers, body });
    let received = 0;
    let text = '';
    for await (const chunk of answer.body) {
      received += chunk.length;
      if (text.length < 10_000) text += chunk.toString('latin1');
    }
    if (answer.statusCode >= 300) throw new Error(`${path} answered ${answer.statusCode}: ${text}`);
    return { received, text, headers: answer.headers };
  } finally {
    await pool.close();
  }
};

/** @returns MB a second, and by how many MB the server's memory rose meanwhile */
export const rateOfBytes = async (server, bytes, work) => {
  const before = server.memory();
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, server.memory())), 20);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watching);
  return { rate: bytes / megabyte / seconds, memory: (most - before) / megabyte };
};
