import { makeGolden } from './databases';
import { prepareDatabase } from './process';

/** Makes the tables once; every test file works on a copy. */
export default async () => {
  // The tests are only listed, by scripts/test-titles.mjs.
  if (process.env.TEST_TITLES) return;
  await makeGolden(prepareDatabase);
};
