import type { z } from 'zod';
import type { replaceSignerSchema } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { failField } from '../../foundation/http/errors';
import { adminsOf } from '../people/admins';
import { contactsOf } from '../people/service';
import type { SignerRow } from './content-types';

export type WantedSigner = z.output<typeof replaceSignerSchema>;

/** Who a signer is. */
export type Person = Pick<SignerRow, 'contactId' | 'adminId' | 'name' | 'email' | 'role'>;

/** Looks up those who are to sign; what is not there is said at its place in `signers`. */
export const peopleOf = defineService((foundation) => {
  const one = async (wanted: WantedSigner, path: (string | number)[]): Promise<Person> => {
    if (wanted.contact !== undefined) {
      const contact = await contactsOf(foundation).byDocumentId(wanted.contact);
      if (!contact) throw failField([...path, 'contact'], 'There is no such contact');
      const { id, name, email } = contact;
      return { contactId: id, adminId: null, name, email, role: wanted.role };
    }
    const admin = await adminsOf(foundation).find(wanted.admin ?? '');
    if (!admin) throw failField([...path, 'admin'], 'There is no such admin');
    const { documentId, name, email } = admin;
    return { contactId: null, adminId: documentId, name, email, role: wanted.role };
  };

  return {
    find: one,
    async findAll(wanted: WantedSigner[]): Promise<Person[]> {
      const found: Person[] = [];
      for (const [index, signer] of wanted.entries()) {
        found.push(await one(signer, ['signers', index]));
      }
      return found;
    },
  };
});
