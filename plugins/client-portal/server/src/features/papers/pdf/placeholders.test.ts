import { readPlaceholders } from './placeholders';

const roles = [{ role: 'signer' as const }, { role: 'viewer' as const }];

describe('fields in a text', () => {
  it('[K1] name their type, their signer, a label and options', () => {
    const { found, wrong } = readPlaceholders(
      'Sign [[ signature 1 ]] and [[text? 1 Order: number]] [[ dropdown 1 Plan: Basic, Full ]]',
      roles
    );
    expect(wrong).toEqual([]);
    expect(found).toMatchObject([
      { type: 'signature', signer: 0, required: true, label: null },
      { type: 'text', required: false, label: 'Order: number' },
      { type: 'dropdown', label: 'Plan', options: ['Basic', 'Full'] },
    ]);
  });

  it('[K1] are wrong without a type, a signer or options', () => {
    const { wrong } = readPlaceholders(
      '[[ stamp 1 ]] [[ text 2 ]] [[ text 9 ]] [[ dropdown 1 Plan ]] [[ plain words ]]',
      roles
    );
    expect(wrong).toHaveLength(4);
  });
});
