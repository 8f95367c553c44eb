import { z } from 'zod';
import type { Foundation } from '../../foundation/foundation';
import { linkMailsOf } from '../entry/link-mails';
import { de } from './mail-texts/de';
import { en } from './mail-texts/en';

const receivedSchema = z.object({
  count: z.number(),
  from: z.string(),
  lines: z.array(z.string()),
  panelUrl: z.string(),
});

/** The mails of this room: those to clients carry a link, those to admins lead to the panel. */
export const defineDocumentMails = (foundation: Foundation) => {
  const { mail } = foundation;
  for (const template of [
    'document-updated',
    'document-request',
    'document-reminder',
    'document-returned',
  ] as const) {
    linkMailsOf(foundation).define(template, {
      purpose: 'offer-access',
      minutes: ({ loginEmailMinutes }) => loginEmailMinutes,
      manyAtOnce: true,
      texts: { en: en[template], de: de[template] },
    });
  }
  mail.define('documents-received', {
    texts: { en: en['documents-received'], de: de['documents-received'] },
    compose: (messages) =>
      Promise.resolve(
        new Map(
          messages.map(({ id, data, toName }) => {
            const { panelUrl, lines, ...words } = receivedSchema.parse(data);
            const variables = {
              ...words,
              lines: lines.join(' · '),
              name: toName ?? '',
              url: panelUrl,
            };
            return [id, { variables }];
          })
        )
      ),
    refused: () => Promise.resolve(new Map()),
    sample: { name: '…' },
    likeness: (data) => {
      const { panelUrl, lines, ...words } = receivedSchema.parse(data);
      return { ...words, lines: lines.join(' · '), url: panelUrl };
    },
  });
};
