import { templateFaultsOf, keyOf, newValue, rolesOf, toTemplateChanges } from './template';
import type { TemplateDetails } from './template';

const details: TemplateDetails = {
  name: 'Terms',
  title: '',
  message: '',
  order: 'parallel',
  reminders: null,
  dueAfterDays: null,
  values: [newValue()],
  text: '# Terms',
};
const parties = rolesOf([{ name: 'Client', role: 'signer', agency: false }]);

describe('a template', () => {
  it('is what the protocol takes; lines that are empty are no values', () => {
    const changes = toTemplateChanges('markdown', details, { parties, fields: [] });
    expect(changes).toMatchObject({ values: [], text: '# Terms', title: null });
    expect(templateFaultsOf(changes)).toEqual({});
    expect('text' in toTemplateChanges('pdf', details, { parties, fields: [] })).toBe(false);
  });

  it('needs somebody who signs', () => {
    const viewers = parties.map((party) => ({ ...party, role: 'viewer' as const }));
    const changes = toTemplateChanges('markdown', details, { parties: viewers, fields: [] });
    expect(Object.keys(templateFaultsOf(changes))).toEqual(['roles']);
  });

  it('makes keys of what values are called', () => {
    expect(keyOf('Größe des Honorars (EUR)')).toBe('gro_e_des_honorars_eur');
    expect(keyOf('2. Fee')).toBe('fee');
  });
});
