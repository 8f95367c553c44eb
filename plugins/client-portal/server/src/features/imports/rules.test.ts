import { decideRow, readRow } from './rules';

describe('[C4] readRow', () => {
  it('reads a row', () => {
    expect(
      readRow(
        {
          email: ' Ann Lee <ann@Clients.example> ',
          company: ' Lee ',
          phone: '030 901820',
          locale: 'de_AT',
        },
        'DE'
      )
    ).toMatchObject({
      email: { folded: 'ann@clients.example' },
      values: { name: 'Ann Lee', company: 'Lee', phone: '+4930901820', locale: 'de-AT' },
      problem: null,
    });
  });

  it('leaves out what it can not read, and says so', () => {
    expect(readRow({ email: 'ann@clients.example', phone: '030 901820' }, null)).toMatchObject({
      values: {},
      problem: 'invalid_phone',
    });
    expect(readRow({ email: 'ann@clients.example', locale: 'Deutsch!' }, null).problem).toBe(
      'invalid_locale'
    );
    expect(readRow({ email: 'ann@clients.example', name: 'x'.repeat(121) }, null)).toMatchObject({
      values: {},
      problem: 'too_long',
    });
    expect(readRow({ email: 'nobody' }, null)).toMatchObject({
      email: null,
      problem: 'invalid_address',
    });
  });
});

describe('[C4] decideRow', () => {
  const row = readRow({ email: 'ann@clients.example' }, null);
  const state = { known: false, seen: false, existing: 'skip' } as const;

  it('creates, updates or leaves alone', () => {
    expect(decideRow(row, state).outcome).toBe('create');
    expect(decideRow(row, { ...state, known: true })).toEqual({
      outcome: 'skip',
      problem: 'exists',
    });
    expect(decideRow(row, { ...state, known: true, existing: 'update' }).outcome).toBe('update');
  });

  it('takes an address once', () => {
    expect(decideRow(row, { ...state, seen: true })).toEqual({
      outcome: 'skip',
      problem: 'duplicate',
    });
  });
});
