import { profileRoutes as routes } from '#protocol';
import { defineFeature } from '../../../foundation/feature';
import { clientRoute } from '../../entry/client';
import { toClientContact } from '../../people/serialise';
import { contactsOf } from '../../people/service';
import { toPortrait } from './picture';

/** The client's own page: name, picture, language, phone; its sessions are the room `entry`. */
export const profile = defineFeature({
  name: 'profile',
  app: () => ({
    id: 'profile',
    label: { en: 'Profile', de: 'Profil' },
    at: 30,
    icon: 'user',
    kind: 'profile',
    source: 'built-in',
    permissions: [
      { id: 'update', label: { en: 'Update own profile', de: 'Eigenes Profil ändern' } },
    ],
  }),
  routes: (foundation) => {
    const { happened, database } = foundation;
    const contacts = contactsOf(foundation);
    const changed = (contact: string, fields: string[]) =>
      happened('profile.changed', {
        actor: { type: 'client', id: contact, name: null },
        contact,
        data: { fields },
      });
    const answer = async (documentId: string) => {
      const contact = await contacts.need(documentId);
      return { contact: toClientContact(contact, await contacts.picture(contact.id)) };
    };
    return [
      clientRoute(foundation, routes.update, async ({ client, body }) => {
        await database.transaction(async () => {
          await contacts.updateProfile(client.contact, body);
          await changed(client.contact.documentId, Object.keys(body));
        });
        return answer(client.contact.documentId);
      }),
      clientRoute(foundation, routes.updatePicture, async ({ client, body }) => {
        const portrait = body.image && (await toPortrait(body.image));
        await database.transaction(async () => {
          await contacts.setPicture(client.contact, portrait);
          await changed(client.contact.documentId, ['picture']);
        });
        return answer(client.contact.documentId);
      }),
    ];
  },
});
