import { isOverdue, stateOfRequest } from './rules';

const at = (text: string) => new Date(text);

describe('requested documents', () => {
  it('are overdue when the day is over everywhere and something is missing', () => {
    expect(isOverdue('2026-11-05', at('2026-11-06T11:59:00Z'), ['missing'])).toBe(false);
    expect(isOverdue('2026-11-05', at('2026-11-06T12:00:00Z'), ['returned'])).toBe(true);
    expect(isOverdue('2026-11-05', at('2026-12-01T00:00:00Z'), ['sent', 'accepted'])).toBe(false);
    expect(isOverdue(null, at('2026-12-01T00:00:00Z'), ['missing'])).toBe(false);
  });

  it('are complete when every line is accepted, and stay closed', () => {
    expect(stateOfRequest('open', ['accepted', 'accepted'])).toBe('complete');
    expect(stateOfRequest('complete', ['accepted', 'returned'])).toBe('open');
    expect(stateOfRequest('closed', ['accepted'])).toBe('closed');
  });
});
