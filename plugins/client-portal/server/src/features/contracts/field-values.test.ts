import type { ContractField } from '#protocol';
import { printed, readDraft, readValues, startValue } from './field-values';

const field = (
  type: ContractField['type'],
  change: Partial<ContractField> = {}
): ContractField => ({
  ...{ id: type, type, page: 1, x: 0, y: 0, width: 0.1, height: 0.1, signer: 0, required: true },
  ...change,
});
const known = { name: 'Ann', email: 'ann@example.org', company: null, today: '2026-11-21' };

describe('what a signer fills in', () => {
  it('[K3] starts with what is known, and is signed as it was shown', () => {
    const fields = [field('name'), field('email'), field('date'), field('text', { value: 'A' })];
    expect(fields.map((one) => startValue(one, known))).toEqual([
      'Ann',
      'ann@example.org',
      '2026-11-21',
      'A',
    ]);
    expect(readValues(fields, { name: ' Ann Lee ' }, known)).toEqual({
      values: { name: 'Ann Lee', email: 'ann@example.org', date: '2026-11-21', text: 'A' },
      faults: [],
    });
  });

  it('[K3] is refused at its field when it is missing or makes no sense', () => {
    const fields = [
      field('company'),
      field('checkbox'),
      field('number'),
      field('date'),
      field('dropdown', { options: ['A'] }),
      field('email'),
    ];
    const given = { number: 'x', date: '2026-02-30', dropdown: 'B', email: 'no', other: '1' };
    expect(
      readValues(fields, given, known)
        .faults.map(({ path }) => path[1])
        .sort()
    ).toEqual(['checkbox', 'company', 'date', 'dropdown', 'email', 'number', 'other']);
    const optional = fields.map((one) => ({ ...one, required: false }));
    expect(readValues(optional, { date: null, email: '' }, known).faults).toEqual([]);
  });

  it('[K3] is kept half done as a draft', () => {
    const draft = readDraft(
      [field('text'), field('number')],
      { text: 'A' },
      { text: null, number: 'x' }
    );
    expect(draft).toEqual({ values: { number: 'x' }, faults: [] });
  });

  it('[K4] is printed as it is read', () => {
    expect(printed(field('date'), '2026-11-21', 'en')).toBe('Nov 21, 2026');
    expect(printed(field('date'), '2026-11-21', 'de')).toBe('21.11.2026');
    expect(printed(field('number'), 12.5, 'en')).toBe('12.5');
  });
});
