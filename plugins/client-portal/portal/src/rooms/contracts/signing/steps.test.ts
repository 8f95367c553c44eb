import type { ClientField, Mark } from '#protocol';
import { initialsOf, inReadingOrder, isFilled } from '#browser/filling';
import { carriedOver, freeSignature, nextOpen, startingValues, stepsOf } from './steps';

const field = (id: string, change: Partial<ClientField> = {}): ClientField => ({
  id,
  type: 'text',
  page: 1,
  x: 0.1,
  y: 0.1,
  width: 0.2,
  height: 0.05,
  required: true,
  label: null,
  value: null,
  ...change,
});
const mark: Mark = { kind: 'typed', text: 'Ann Lee', font: 'satisfy' };
const none = { signature: null, initials: null };

describe('the steps of signing', () => {
  it('[K3] go through the pages as one reads', () => {
    const fields = [
      field('later', { page: 2, y: 0 }),
      field('below', { y: 0.5 }),
      field('right', { x: 0.6, y: 0.103 }),
      field('left', { x: 0.1, y: 0.11 }),
    ];
    expect(inReadingOrder(fields).map(({ id }) => id)).toEqual(['left', 'right', 'below', 'later']);
  });

  it('[K3] ask for a signature also where no field shows it', () => {
    expect(stepsOf([field('a')]).map(({ id }) => id)).toEqual(['a', freeSignature]);
    const [only] = stepsOf([field('s', { type: 'signature', required: false })]);
    expect(only).toMatchObject({ id: 's', required: true });
  });

  it('[K3] know what is filled in', () => {
    expect(isFilled(field('a'), { a: '  ' }, none)).toBe(false);
    expect(isFilled(field('a'), { a: 'x' }, none)).toBe(true);
    expect(isFilled(field('a', { type: 'number' }), { a: 0 }, none)).toBe(true);
    expect(isFilled(field('a', { type: 'checkbox' }), { a: false }, none)).toBe(false);
    expect(isFilled(field('a', { type: 'checkbox' }), { a: true }, none)).toBe(true);
    const signature = field('s', { type: 'signature' });
    expect(isFilled(signature, {}, none)).toBe(false);
    expect(isFilled(signature, {}, { ...none, signature: mark })).toBe(true);
  });

  it('[K3] lead to the next required one that is open, and round to the beginning', () => {
    const steps = stepsOf([
      field('a'),
      field('b', { y: 0.2, required: false }),
      field('s', { y: 0.3, type: 'signature' }),
    ]);
    const filled = (values: Record<string, string>) => (step: (typeof steps)[number]) =>
      isFilled(step, values, none);
    expect(nextOpen(steps, filled({}))?.id).toBe('a');
    expect(nextOpen(steps, filled({}), 'a')?.id).toBe('s');
    expect(nextOpen(steps, filled({}), 's')?.id).toBe('a');
    expect(nextOpen(steps, () => true)).toBeUndefined();
  });

  it('[K3] keep values over a new version, as far as their fields are still there', () => {
    const before = [field('a'), field('b'), field('c'), field('d', { type: 'dropdown' })];
    const now = [
      field('a'),
      field('b', { type: 'number' }),
      field('n', { value: 'preset' }),
      field('d', { type: 'dropdown', options: ['One'] }),
    ];
    expect(carriedOver(before, { a: '1', b: '2', c: '3', d: 'Two' }, now)).toEqual({
      a: '1',
      b: null,
      n: 'preset',
      d: null,
    });
    expect(startingValues([field('s', { type: 'signature' }), field('a', { value: 3 })])).toEqual({
      a: 3,
    });
  });

  it('[K3] propose initials', () => {
    expect(initialsOf('Ann Lee')).toBe('AL');
    expect(initialsOf('  anna  van der lee ')).toBe('AL');
    expect(initialsOf('Cher')).toBe('C');
    expect(initialsOf('李 小龙')).toBe('李小');
    expect(initialsOf('')).toBe('');
  });
});
