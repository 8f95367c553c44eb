import { addEmails, countOf, nobody, withOrWithout } from './recipients';

const ann = { id: 'ann', name: 'Ann', email: 'ann@clients.example' };
const ben = { id: 'ben', name: 'Ben', email: 'ben@clients.example' };

describe('whom a send is for', () => {
  it('has everybody once: a second press takes a contact out again', () => {
    const both = withOrWithout(withOrWithout(nobody, ann), ben);
    expect(both.contacts).toEqual([ann, ben]);
    expect(withOrWithout(both, ann).contacts).toEqual([ben]);
  });

  it('counts contacts and addresses', () => {
    const some = addEmails(withOrWithout(nobody, ann), ['new@clients.example']);
    expect(countOf(some)).toBe(2);
  });
});
