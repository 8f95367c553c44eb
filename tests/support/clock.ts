import type { ServerProcess } from './process';

/** Servers whose clock a test has moved. */
export const movedClocks = new Set<ServerProcess>();

// Jest loads this file before each test file: no test begins in the future of another one.
afterEach(async () => {
  for (const server of movedClocks) {
    if (server.child.connected) await server.call('turnBack');
  }
  movedClocks.clear();
});
