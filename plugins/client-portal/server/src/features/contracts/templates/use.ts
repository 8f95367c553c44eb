import type { z } from 'zod';
import type { contractFromTemplateSchema, newContractSchema } from '#protocol';
import type { AuditActor } from '../../../foundation/audit/table';
import { defineService } from '../../../foundation/foundation';
import { failField } from '../../../foundation/http/errors';
import { remindersOf } from '../../../kit/reminders';
import { pdfFilesOf } from '../../papers/pdf-files';
import { contactsOf } from '../../people/service';
import type { ContactRow } from '../../people/content-types';
import type { ContractRow, TemplateRow } from '../content-types';
import { draftsOf, type DocumentFile } from '../drafts';
import type { WantedSigner } from '../people';
import { recordsOf } from '../records';
import { sendingOf } from '../sending';
import { templatesOf } from './service';
import { templateTextsOf, type Filling } from './texts';

type Wanted = z.output<typeof contractFromTemplateSchema>;
type New = z.output<typeof newContractSchema>;
type Actor = AuditActor & { name: string };

const dayMilliseconds = 24 * 60 * 60 * 1000;

const fileName = (title: string) =>
  `${
    title
      .replace(/[^\p{L}\p{N} ._-]/gu, '_')
      .replace(/\.+/g, '.')
      .slice(0, 100)
      .trim() || 'contract'
  }.pdf`;

/** Contracts made from templates. */
export const templateUseOf = defineService((foundation) => {
  const { clock, files } = foundation;
  const contacts = contactsOf(foundation);
  const texts = templateTextsOf(foundation);
  const drafts = draftsOf(foundation);
  const pdfFiles = pdfFilesOf(foundation);

  const needSigners = (template: TemplateRow, signers: WantedSigner[]) => {
    const { roles } = template;
    if (signers.length !== roles.length) {
      throw failField('signers', `The template has ${roles.length} roles`);
    }
    signers.forEach((signer, index) => {
      const role = roles[index];
      if (role && role.role !== signer.role) {
        throw failField(['signers', index, 'role'], `${role.name} is a ${role.role}`);
      }
    });
  };

  const first = async (signers: WantedSigner[]): Promise<ContactRow | null> => {
    const id = signers.find(({ contact }) => contact !== undefined)?.contact;
    return id === undefined ? null : ((await contacts.byDocumentId(id)) ?? null);
  };

  const documentOf = async (
    template: TemplateRow,
    title: string,
    filling: Filling
  ): Promise<{ file: DocumentFile; fields: New['fields']; undo(): Promise<void> }> => {
    if (template.kind === 'pdf' && template.fileId !== null) {
      const { fileId } = template;
      return {
        fields: template.fields,
        undo: () => Promise.resolve(),
        file: {
          pages: template.pages,
          fileName: template.fileName ?? fileName(title),
          documentHash: template.documentHash ?? '',
          keep: () => Promise.resolve(fileId),
        },
      };
    }
    const { pdf, fields } = await texts.toPdf(
      template.body ?? '',
      title,
      template.roles,
      template.ownValues,
      filling
    );
    const original = await pdfFiles.judge(await pdfFiles.takeBytes(pdf, fileName(title)));
    const file = {
      ...drafts.fileOf(original),
      keep: () => files.keep(original.taken, null, 'made'),
    };
    return { file, fields, undo: () => files.discard(original.taken) };
  };

  const one = async (
    template: TemplateRow,
    wanted: Wanted,
    signers: WantedSigner[],
    actor: Actor
  ): Promise<ContractRow> => {
    const contact = await first(signers);
    const language = wanted.language ?? contact?.locale ?? 'en';
    const filling: Filling = { contact, given: wanted.values, language };
    const { ownValues } = template;
    const title = (
      await texts.line(wanted.title ?? template.title ?? template.name, ownValues, filling, 'title')
    ).slice(0, 200);
    const message = wanted.message === undefined ? template.message : wanted.message;
    const { file, fields, undo } = await documentOf(template, title, filling);
    const byTemplate =
      template.dueAfterDays === null
        ? null
        : new Date(clock.now().getTime() + template.dueAfterDays * dayMilliseconds).toISOString();
    try {
      return await drafts.create(
        {
          title,
          message: message ? await texts.line(message, ownValues, filling, 'message') : null,
          dueAt: wanted.dueAt === undefined ? byTemplate : wanted.dueAt,
          order: wanted.order ?? template.signingOrder,
          reminders: wanted.reminders === undefined ? remindersOf(template) : wanted.reminders,
          language: wanted.language ?? contact?.locale ?? null,
          signers,
          fields,
        },
        file,
        actor,
        { id: template.id, documentId: template.documentId }
      );
    } catch (error) {
      await undo();
      throw error;
    }
  };

  /** Each contact in the first role that is not the agency's; the agency's is the admin who asks. */
  const forContact = ({ roles }: TemplateRow, contact: string, actor: Actor): WantedSigner[] => {
    const others = roles.filter(({ agency }) => !agency);
    if (others.length !== 1) {
      throw failField('contacts', 'Only templates with one client role can be sent to many');
    }
    return roles.map(({ agency, role }) =>
      agency ? { admin: actor.id ?? '', role } : { contact, role }
    );
  };

  return {
    /** @returns the rows, in the order of `contacts` where many are asked for */
    async use(wanted: Wanted, actor: Actor): Promise<ContractRow[]> {
      const template = await templatesOf(foundation).need(wanted.template);
      const all = wanted.contacts
        ? [...new Set(wanted.contacts)].map((id) => forContact(template, id, actor))
        : [wanted.signers ?? []];
      // Without signers it is a draft to go on with; with them they have to be the template's.
      if (!wanted.contacts && wanted.signers) needSigners(template, wanted.signers);
      const isOpen = !wanted.contacts && !wanted.signers;
      // Nobody gets one while the request is refused for another: it would be sent again.
      for (const [index, id] of (wanted.contacts ?? []).entries()) {
        if (!(await contacts.byDocumentId(id))) {
          throw failField(['contacts', index], 'There is no such contact');
        }
      }
      const rows: ContractRow[] = [];
      for (const signers of all) {
        const row = await (isOpen
          ? one({ ...template, fields: [] }, wanted, [], actor)
          : one(template, wanted, signers, actor));
        if (wanted.send) {
          await sendingOf(foundation).send(row.documentId, wanted.activate ?? null, actor);
        }
        rows.push(await recordsOf(foundation).need(row.documentId));
      }
      return rows;
    },
  };
});
