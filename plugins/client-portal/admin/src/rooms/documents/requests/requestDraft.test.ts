import { emptyDraft, emptyLine, toDocumentRequests } from './requestDraft';

const line = (label: string, note = '') => ({ ...emptyLine(), label, note });
const contact = { id: 'one', name: 'Ann', email: 'ann@clients.example' };

describe('a request that is being written', () => {
  it('leaves out lines without a word', () => {
    const draft = { ...emptyDraft(), lines: [line(' Passport ', ' both sides '), line('  ')] };
    expect(toDocumentRequests(draft, [contact])).toMatchObject({
      contacts: ['one'],
      items: [{ label: 'Passport', note: 'both sides' }],
      message: null,
      dueOn: null,
    });
  });
});
