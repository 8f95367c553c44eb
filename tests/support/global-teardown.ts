import { clearDatabases } from './databases';

export default () => {
  if (!process.env.TEST_TITLES) clearDatabases();
};
