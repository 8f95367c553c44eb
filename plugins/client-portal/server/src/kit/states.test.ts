import { movesOf } from './states';

describe('the states of a thing', () => {
  it('say what can be done, where that leads, and which rows it can be done with', () => {
    const door = movesOf<'open' | 'shut' | 'locked'>()({
      shut: { from: ['open'], to: 'shut' },
      open: { from: ['shut'], to: 'open' },
      knock: { from: ['shut', 'locked'] },
    });
    expect([door.can('shut', 'open'), door.can('locked', 'open')]).toEqual([true, false]);
    expect(door.after('open')).toBe('open');
    expect(door.statesThat('knock')).toEqual(['shut', 'locked']);
  });
});
