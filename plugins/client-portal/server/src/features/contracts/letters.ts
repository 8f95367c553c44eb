import type { MessageTemplate } from '#protocol';
import { defineService } from '../../foundation/foundation';
import { lettersOf } from '../../kit/letters';
import { adminsOf } from '../people/admins';
import { onDay } from '../entry/mail-texts/until';
import type { ContactRow } from '../people/content-types';
import { contactsOf } from '../people/service';
import type { ContractRow, SignerRow } from './content-types';

/** The languages of mails and certificates, in the order in which they are asked. */
export const languageOf = (contract: ContractRow, contact: Pick<ContactRow, 'locale'> | null) =>
  contact?.locale ?? contract.language ?? 'en';

/** The words that every mail about a contract can use. */
export const contractWords = (contract: ContractRow, language: string): Record<string, string> => ({
  title: contract.title,
  ...(contract.authorName ? { issuedBy: contract.authorName } : {}),
  ...(contract.dueAt ? { due: onDay(language, contract.dueAt.toISOString().slice(0, 10)) } : {}),
});

/** Mails about a contract to those who sign or see it, and to its author. */
export const contractLettersOf = defineService((foundation) => {
  const { urls } = foundation;
  const letters = lettersOf(foundation);
  const contacts = contactsOf(foundation);
  const admins = adminsOf(foundation);

  const toAdmin = async (
    template: MessageTemplate,
    adminId: string,
    contract: ContractRow,
    words: Record<string, string>
  ) => {
    const admin = await admins.find(adminId);
    if (!admin) return;
    await letters.toAdmins(template, [admin], (language) => ({
      ...contractWords(contract, language),
      ...words,
      panelUrl: urls.panel(`/contracts/${contract.documentId}`),
    }));
  };

  return {
    toAdmin,

    /** In the running transaction, with a link into the contract. */
    async toContact(
      template: MessageTemplate,
      contactId: number,
      contract: ContractRow,
      words: Record<string, string | null> = {}
    ) {
      const contact = await contacts.byId(contactId);
      if (!contact) return;
      const language = languageOf(contract, contact);
      const data = {
        ...contractWords(contract, language),
        ...words,
        target: { app: 'contracts', item: contract.documentId },
        contract: contract.documentId,
      };
      await letters.toContact(template, contact, data, language);
    },

    /** Whoever sent it hears of what becomes of it. */
    async toAuthor(contract: ContractRow, news: string, signer: SignerRow | null, reason = '') {
      const { contracts: wanted } = await foundation.settings.read();
      if (!wanted.notifySender || contract.authorId === null) return;
      // Not of what it has done itself.
      if (signer?.adminId === contract.authorId) return;
      const who = signer?.name ?? '';
      await toAdmin('contract-news', contract.authorId, contract, { news, who, reason });
    },
  };
});
