import { alone, sqliteOnly } from './tests/sqlite-only.mjs';

// Unit tests lie beside what they test; the others start real servers and lie in tests/.
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};
const shared = {
  transform,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp', '<rootDir>/plugins/.*/dist'],
};
const isSqlite = (process.env.TEST_DATABASE ?? 'sqlite') === 'sqlite';
/** `only`: those that run alone; `without`: all the others. */
const quiet = process.env.TEST_ALONE;
const places = (files) => files.map((file) => `<rootDir>/tests/${file}`);
const withServers = (name) => ({
  ...shared,
  displayName: name,
  testEnvironment: '<rootDir>/tests/support/environment.ts',
  testMatch:
    quiet === 'only'
      ? places(alone.filter((file) => file.startsWith(`${name}/`)))
      : [`<rootDir>/tests/${name}/**/*.test.ts`],
  testPathIgnorePatterns: [
    ...(isSqlite ? [] : places(Object.keys(sqliteOnly))),
    ...(quiet === 'without' ? places(alone) : []),
  ],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/clock.ts'],
});

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/plugins/client-portal/**/src/**/*.test.ts?(x)',
        '<rootDir>/tests/unit/**/*.test.ts',
      ],
    },
    ...['integration', 'security', 'faults', 'browser', 'package'].map(withServers),
  ],
  testSequencer: '<rootDir>/tests/support/sequencer.mjs',
  testTimeout: 120_000,
};
