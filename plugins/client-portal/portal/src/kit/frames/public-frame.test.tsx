import { drawn, readable } from '../../testing/drawn';
import NotFoundPage from './not-found-page';
import { NotSharedPage } from './not-shared-page';
import { PublicFrame } from './public-frame';

describe('what stands around pages, and in the place of them', () => {
  it('[H4] says whose portal it is before anybody is in', () => {
    expect(readable(drawn(<PublicFrame>One thing to do</PublicFrame>))).toBe(
      'A Acme One thing to do'
    );
  });

  it('[I1] does not tell whether there is what is not shared', () => {
    const notShared = drawn(<NotSharedPage />);
    expect(readable(notShared)).toContain('Acme');
    expect(readable(notShared)).not.toBe(readable(drawn(<NotFoundPage />)));
    expect(notShared).toContain('href="/"');
  });
});
