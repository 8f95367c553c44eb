import { drawn } from '../../testing/drawn';
import words from '../language/words/en.json';
import { PortalError } from './api';
import { useProblemText } from './problem-text';

const Said = ({ error }: { error: unknown }) => useProblemText()(error);
const said = (error: unknown) => drawn(<Said error={error} />);

describe('a sentence for what went wrong', () => {
  it('[H4] is that of its code', () => {
    expect(said(new PortalError('storage_unavailable', 503))).toBe(
      words['error.storage_unavailable']
    );
    expect(said(new PortalError('offline', 0))).toBe(words['error.offline']);
  });

  it('[H4] is one for all that clients need not tell apart', () => {
    for (const error of [new PortalError('internal', 500), new TypeError('x'), null]) {
      expect(said(error)).toBe(words['error.unexpected']);
    }
  });
});
