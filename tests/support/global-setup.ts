import { rmSync } from 'node:fs';
import path from 'node:path';
import { databaseKind, goldenEnv } from './databases';
import { prepareDatabase } from './process';

/** Makes the tables once; every test file works on a copy. */
export default async () => {
  if (databaseKind === 'sqlite') {
    rmSync(path.resolve(__dirname, '../../.tmp/tests'), { recursive: true, force: true });
  }
  const env = goldenEnv(databaseKind);
  if (env) await prepareDatabase(env);
};
