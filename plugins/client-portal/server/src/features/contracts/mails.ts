import { z } from 'zod';
import type { Foundation } from '../../foundation/foundation';
import type { MailAttachment } from '../../foundation/mail/templates';
import { linkMailsOf } from '../entry/link-mails';
import { sealsOf } from '../papers/seals';
import { de } from './mail-texts/de';
import { en } from './mail-texts/en';
import { recordsOf } from './records';
import { sealingOf } from './sealing';

const adminSchema = z.looseObject({ panelUrl: z.string() });
const contractSchema = z.looseObject({ contract: z.string() });

/** Larger ones are only linked: mail servers refuse them. */
const mostAttachedBytes = 10_000_000;

const wordsOf = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value === 'string'));

/** The mails of this room: those to clients carry a link into the contract, those to admins lead to the panel. */
export const defineContractMails = (foundation: Foundation) => {
  const { mail, files, settings } = foundation;

  /** The final copy goes along with the news that there is one. */
  const finalCopy = async (data: Record<string, unknown>): Promise<MailAttachment[]> => {
    const named = contractSchema.safeParse(data);
    if (!named.success || !(await settings.read()).contracts.attachFinalCopy) return [];
    const contract = await recordsOf(foundation).contracts.find((query) =>
      query.where({ document_id: named.data.contract })
    );
    if (!contract || contract.sealId === null) return [];
    const seal = await sealsOf(foundation).byId(contract.sealId);
    if (!seal || seal.size > mostAttachedBytes) return [];
    const [file] = await files.byIds([seal.fileId]);
    if (!file) return [];
    return [
      {
        name: sealingOf(foundation).finalName(contract),
        type: 'application/pdf',
        open: () => files.storage.read(file.storageKey),
      },
    ];
  };

  for (const template of [
    'contract-request',
    'contract-reminder',
    'contract-changed',
    'contract-completed',
    'contract-ended',
  ] as const) {
    linkMailsOf(foundation).define(template, {
      purpose: 'offer-access',
      minutes: ({ loginEmailMinutes }) => loginEmailMinutes,
      manyAtOnce: true,
      texts: { en: en[template], de: de[template] },
      ...(template === 'contract-completed' ? { attachments: finalCopy } : {}),
    });
  }
  for (const template of ['contract-countersign', 'contract-news'] as const) {
    mail.define(template, {
      texts: { en: en[template], de: de[template] },
      compose: (messages) =>
        Promise.resolve(
          new Map(
            messages.map(({ id, data, toName }) => {
              const { panelUrl } = adminSchema.parse(data);
              return [id, { variables: { ...wordsOf(data), name: toName ?? '', url: panelUrl } }];
            })
          )
        ),
      refused: () => Promise.resolve(new Map()),
      sample: { name: '…' },
      likeness: (data) => ({ ...wordsOf(data), url: adminSchema.parse(data).panelUrl }),
    });
  }
};
