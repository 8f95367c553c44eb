import { drawn, readable } from '../../testing/drawn';
import { DeadEnd } from './dead-end';
import NotFoundPage from './not-found-page';
import { NotSharedPage } from './not-shared-page';
import { PublicFrame } from './public-frame';

describe('what stands around pages, and in the place of them', () => {
  it('[H4] says whose portal it is before anybody is in', () => {
    expect(readable(drawn(<PublicFrame>One thing to do</PublicFrame>))).toBe(
      'A Acme One thing to do'
    );
  });

  it('[E11] says why it does not go on, and what else there is', () => {
    const end = (
      <DeadEnd icon="clock" title="Too late" text="The link was good for an hour.">
        <button>Send another</button>
      </DeadEnd>
    );
    expect(readable(drawn(end))).toBe('Too late The link was good for an hour. Send another');
    expect(drawn(end)).toMatch(/<h1[^>]*>Too late</);
  });

  it('[I1] does not tell whether there is what is not shared', () => {
    const notShared = drawn(<NotSharedPage />);
    expect(readable(notShared)).toContain('Acme');
    expect(readable(notShared)).not.toBe(readable(drawn(<NotFoundPage />)));
    expect(notShared).toContain('href="/"');
  });
});
