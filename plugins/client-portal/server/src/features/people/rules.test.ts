import { nameFromAddress, stageOf } from './rules';

describe('nameFromAddress', () => {
  it.each([
    ['ann.lee@example.org', 'Ann Lee'],
    ['ann.lee+news@example.org', 'Ann Lee'],
    ['ann_lee-smith42@example.org', 'Ann Lee Smith'],
    ['42@example.org', '42'],
    ['übel@example.org', 'Übel'],
  ])('%s greets %s', (address, name) => {
    expect(nameFromAddress(address)).toBe(name);
  });
});

describe('stageOf', () => {
  const day = new Date();
  it('[B3] [B4] is new, pending or joined by what happened', () => {
    expect(stageOf({ invitedAt: null, joinedAt: null })).toBe('new');
    expect(stageOf({ invitedAt: day, joinedAt: null })).toBe('pending');
    expect(stageOf({ invitedAt: day, joinedAt: day })).toBe('joined');
    expect(stageOf({ invitedAt: null, joinedAt: day })).toBe('joined');
  });
});
