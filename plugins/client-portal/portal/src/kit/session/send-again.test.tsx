import { drawn, readable } from '../../testing/drawn';
import { PortalError } from '../server/api';
import { SendAgainButton, useUntilAgain } from './send-again';

const still = { error: null as unknown, submittedAt: 0, isPending: false };

function Again({ sentAt, attempt = still }: { sentAt: number | null; attempt?: typeof still }) {
  return <SendAgainButton left={useUntilAgain(sentAt)} attempt={attempt} onClick={jest.fn()} />;
}

describe('asking for a mail once more', () => {
  it('[G3] waits until the last one had its time', () => {
    const soon = drawn(<Again sentAt={Date.now()} />);
    expect(readable(soon)).toMatch(/^Send again in 0:(30|29)$/);
    expect(soon).toContain('aria-disabled="true"');
    const later = drawn(<Again sentAt={Date.now() - 60_000} />);
    expect(readable(later)).toBe('Send again');
    expect(later).not.toContain('aria-disabled="true"');
  });

  it('[G3] waits as long as the server says after too many', () => {
    const error = new PortalError('rate_limited', 429);
    const attempt = { ...still, error, submittedAt: Date.now() };
    expect(drawn(<Again sentAt={null} attempt={attempt} />)).toContain('aria-disabled="true"');
  });
});
