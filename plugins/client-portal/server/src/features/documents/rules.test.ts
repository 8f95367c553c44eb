import { isNew, isVisible, pathOf, renamed, roomLeft, stateOf } from './rules';

const sent = { direction: 'sent', shared: true, deletedAt: null } as const;
const received = { ...sent, direction: 'received' } as const;

describe('documents', () => {
  it('[J7] lie where the sources say', () => {
    expect(pathOf('received', null)).toEqual(['Received', 'Client Portal']);
    expect(pathOf('sent', 'Plans')).toEqual(['Sent', 'Plans']);
  });

  it('[J3] [J4] are seen by their client when they are shared, ready and not deleted', () => {
    expect(isVisible(sent, 'ready')).toBe(true);
    expect(isVisible({ ...sent, shared: false }, 'ready')).toBe(false);
    expect(isVisible(sent, 'checking')).toBe(false);
    expect(isVisible(received, 'checking')).toBe(true);
    expect(isVisible({ ...received, deletedAt: new Date() }, 'ready')).toBe(false);
  });

  it('are new until their present version was opened, and never when the client sent them', () => {
    expect(isNew({ ...sent, version: 2, seenVersion: 1 })).toBe(true);
    expect(isNew({ ...sent, version: 2, seenVersion: 2 })).toBe(false);
    expect(isNew({ ...received, version: 1, seenVersion: 0 })).toBe(false);
  });

  it('are ready unless their file waits, was infected or is gone', () => {
    expect([{ state: 'clean' as const }, { state: 'unscanned' as const }].map(stateOf)).toEqual([
      'ready',
      'ready',
    ]);
    expect(stateOf({ state: 'quarantined' })).toBe('checking');
    expect([stateOf({ state: 'infected' }), stateOf(undefined)]).toEqual(['infected', 'infected']);
  });

  it('keep their extension when they are renamed', () => {
    expect([renamed('Offer', 'pdf'), renamed('Offer.PDF', 'pdf'), renamed('a.b', 'pdf')]).toEqual([
      'Offer.pdf',
      'Offer.PDF',
      'a.b.pdf',
    ]);
  });

  it('have room up to the nearer of two ends', () => {
    expect(roomLeft({ contact: 10, total: 100 }, { contact: 4, total: 97 })).toBe(3);
    expect(roomLeft({ contact: 10, total: null }, { contact: 14, total: 0 })).toBe(0);
    expect(roomLeft({ contact: null, total: null }, { contact: 1, total: 1 })).toBeNull();
  });
});
