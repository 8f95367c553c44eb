// Takes every mail and forgets it; keeps the last one, to know how large they are.
import { SMTPServer } from 'smtp-server';
import { serveCommands } from '../support/child.mjs';

let accepted = 0;
let bytes = 0;
let lastAt = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, done) {
    stream.on('data', (chunk) => (bytes += chunk.length));
    stream.on('end', () => {
      accepted += 1;
      lastAt = Date.now();
      done();
    });
  },
});
await new Promise((resolve) => server.listen(Number(process.env.PORT), '127.0.0.1', resolve));

await serveCommands({
  reset() {
    accepted = 0;
    bytes = 0;
  },
  count: () => ({ accepted, bytes, lastAt }),
});
