import type { ClientField } from '#protocol';
import { firstValues, missing } from './filling';

const field = (id: string, change: Partial<ClientField>): ClientField => ({
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

describe('what is left to fill in', () => {
  it('is required and empty, from the first page to the last', () => {
    const fields = [
      field('later', { page: 2, type: 'signature' }),
      field('name', { value: 'Ann' }),
      field('agree', { type: 'checkbox', y: 0.5 }),
      field('note', { required: false }),
    ];
    const marks = { signature: null, initials: null };
    const values = firstValues(fields);
    expect(missing(fields, values, marks).map(({ id }) => id)).toEqual(['agree', 'later']);
    const signed = {
      ...marks,
      signature: { kind: 'typed' as const, text: 'Ann', font: 'satisfy' as const },
    };
    expect(missing(fields, { ...values, agree: true }, signed)).toEqual([]);
  });
});

describe('what the panel and the portal judge alike', () => {
  it('takes blanks for nothing, and fields of one line from left to right', () => {
    const fields = [
      field('right', { x: 0.6, y: 0.5 }),
      // a hair lower, as mice place things
      field('left', { x: 0.1, y: 0.505 }),
      field('blank', { y: 0.9 }),
    ];
    const marks = { signature: null, initials: null };
    expect(missing(fields, { blank: '   ' }, marks).map(({ id }) => id)).toEqual([
      'left',
      'right',
      'blank',
    ]);
  });
});
