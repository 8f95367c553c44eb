import { sqliteOnly } from './tests/sqlite-only.mjs';

// Unit tests lie beside what they test; the others start real servers and lie in tests/.
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } },
  ],
};
const shared = {
  transform,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tmp', '<rootDir>/plugins/.*/dist'],
};
const isSqlite = (process.env.TEST_DATABASE ?? 'sqlite') === 'sqlite';
const withServers = (name) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  testPathIgnorePatterns: isSqlite
    ? []
    : Object.keys(sqliteOnly).map((file) => `<rootDir>/tests/${file}`),
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
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
  testTimeout: 120_000,
};
