import { dueDayOf, endOfDueDay } from '#browser/due';
import {
  draftFaultsOf,
  faultsOfFields,
  toDraftChanges,
  withoutSignature,
  withPerson,
} from './draft';
import type { DraftDetails, SignerParty } from './draft';
import { newField } from './field-editor/placement';

const details: DraftDetails = {
  title: 'Terms',
  message: ' ',
  dueOn: '2026-03-04',
  order: 'parallel',
  reminders: null,
  language: null,
};
const ann: SignerParty = {
  key: 'contact a',
  contact: 'a',
  name: 'Ann',
  email: 'a@x',
  role: 'signer',
};
const ben: SignerParty = {
  key: 'contact b',
  contact: 'b',
  name: 'Ben',
  email: 'b@x',
  role: 'signer',
};
const size = { width: 600, height: 800 };
const field = (type: 'signature' | 'dropdown', party: string) =>
  newField({ type, party, page: 1, size, x: 0.5, y: 0.5 });

describe('a draft', () => {
  it('is due until the end of the day where the admin is', () => {
    const end = endOfDueDay('2026-03-04');
    expect(dueDayOf(end)).toBe('2026-03-04');
    expect(new Date(end ?? '').getHours()).toBe(23);
    expect(endOfDueDay('')).toBeNull();
  });

  it('is what the protocol takes, and says which field is not', () => {
    const fields = [field('signature', ann.key), field('dropdown', ann.key)];
    const changes = toDraftChanges(details, { parties: [ann], fields });
    expect(changes).toMatchObject({ message: null, signers: [{ contact: 'a', role: 'signer' }] });
    const faults = draftFaultsOf(changes);
    expect(Object.keys(faults)).toEqual(['fields.1.options']);
    expect([...faultsOfFields(faults, fields).keys()]).toEqual([fields[1]?.id]);
  });

  it('knows who has no place to sign, and keeps fields when somebody else signs', () => {
    const placement = { parties: [ann, ben], fields: [field('signature', ann.key)] };
    expect(withoutSignature(placement)).toEqual([ben]);
    const cleo = { ...ben, key: 'contact c', contact: 'c', name: 'Cleo' };
    const changed = withPerson(placement, ann.key, cleo);
    expect(changed.parties.map(({ name }) => name)).toEqual(['Cleo', 'Ben']);
    expect(withoutSignature(changed)).toEqual([ben]);
  });
});
