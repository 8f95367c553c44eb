import '../testing/page';
import { registerRooms } from '../kit/registry';
import { pathTarget, targetPath } from '../kit/session/target';
import * as rooms from './rooms';

beforeAll(() => registerRooms(Object.values(rooms)));

describe('the page of a target', () => {
  it('[H4] is found from either side', () => {
    for (const target of [
      { app: 'profile' },
      { app: 'announcements' },
      { app: 'announcements', item: 'abc_1' },
      { app: 'documents' },
      { app: 'documents', item: 'request-abc' },
      { app: 'contracts' },
      { app: 'contracts', item: 'abc_1' },
    ]) {
      expect(pathTarget(targetPath(target))).toEqual(target);
    }
  });

  it('[H4] is the landing page where there is no target', () => {
    expect(targetPath(null)).toBe('/');
    for (const path of ['/', '/login', '/apps', '/apps/', '/apps/UPPER', '/apps/..%2f']) {
      expect(pathTarget(path)).toBeUndefined();
    }
  });
});
