import type { z } from 'zod';
import type {
  ContractTemplate,
  ContractTemplates,
  NewTextTemplate,
  contractTemplatesQuerySchema,
  newPdfTemplateSchema,
  updateTemplateSchema,
} from '#protocol';
import type { AuditActor } from '../../../foundation/audit/table';
import { contains } from '../../../foundation/database/like';
import { defineService } from '../../../foundation/foundation';
import { fail } from '../../../foundation/http/errors';
import { pageOf, recordsIn } from '../../../kit/records';
import { daysOf, remindersOf } from '../../../kit/reminders';
import { contractTable, templateTable, type TemplateRow } from '../content-types';
import type { DocumentFile } from '../drafts';
import { faultsOfFields } from '../rules';
import { templateTextsOf } from './texts';

type NewPdf = z.output<typeof newPdfTemplateSchema>;
type Changes = z.output<typeof updateTemplateSchema>;
type Query = z.output<typeof contractTemplatesQuerySchema>;

const common = (wanted: NewTextTemplate | NewPdf, actor: AuditActor) => ({
  name: wanted.name,
  title: wanted.title ?? null,
  message: wanted.message ?? null,
  signingOrder: wanted.order,
  roles: wanted.roles,
  ownValues: wanted.values,
  ...daysOf(wanted.reminders),
  dueAfterDays: wanted.dueAfterDays,
  authorName: actor.name,
});

const needFields = (faults: ReturnType<typeof faultsOfFields>) => {
  const [first] = faults;
  if (first) throw fail('invalid_request', { message: first.message, fields: faults });
};

/** Documents that are sent again and again, to one or to many. */
export const templatesOf = defineService((foundation) => {
  const { happened, database, files } = foundation;
  const { rows: table, need, change } = recordsIn(foundation, templateTable, 'template');
  const contracts = database.of(contractTable);
  const texts = templateTextsOf(foundation);

  const describe = async (row: TemplateRow): Promise<ContractTemplate> => {
    const [file] = row.fileId === null ? [] : await files.byIds([row.fileId]);
    return {
      id: row.documentId,
      kind: row.kind,
      name: row.name,
      title: row.title,
      message: row.message,
      order: row.signingOrder,
      roles: row.roles,
      values: row.ownValues,
      reminders: remindersOf(row),
      dueAfterDays: row.dueAfterDays,
      text: row.body,
      fields: row.fields,
      document:
        row.kind === 'pdf'
          ? { name: row.fileName ?? '', size: file?.size ?? 0, pages: row.pages }
          : null,
      used: await contracts.count((query) => query.where({ template_id: row.id })),
      updatedAt: row.updatedAt.toISOString(),
      createdBy: row.authorName,
    };
  };

  const insert = async (row: Partial<TemplateRow>, actor: AuditActor) => {
    const id = await table.insert(row);
    const made = await table.find((query) => query.where({ id }));
    if (!made) throw fail('internal');
    await happened('contract-template.created', { actor, data: { template: made.documentId } });
    return made;
  };

  return {
    need,
    describe,

    async list(query: Query): Promise<ContractTemplates> {
      const { rows, pagination } = await pageOf(
        table,
        (builder) => (query.q ? builder.whereRaw(...contains('name', query.q)) : builder),
        query
      );
      return { results: await Promise.all(rows.map(describe)), pagination };
    },

    /** Throws `template_invalid` for a text that could never be laid out. */
    async createText(wanted: NewTextTemplate, actor: AuditActor): Promise<ContractTemplate> {
      await texts.probe(wanted.text, wanted.name, wanted.roles, wanted.values);
      const row = {
        ...common(wanted, actor),
        kind: 'markdown' as const,
        body: wanted.text,
        fields: [],
        pages: [],
      };
      return describe(await database.transaction(() => insert(row, actor)));
    },

    async createPdf(wanted: NewPdf, file: DocumentFile, actor: AuditActor) {
      needFields(faultsOfFields(wanted.fields, wanted.roles, file.pages.length));
      const row = await database.transaction(async () =>
        insert(
          {
            ...common(wanted, actor),
            kind: 'pdf',
            body: null,
            fields: wanted.fields,
            pages: file.pages,
            fileName: file.fileName,
            documentHash: file.documentHash,
            fileId: await file.keep(),
          },
          actor
        )
      );
      return describe(row);
    },

    async update(documentId: string, changes: Changes, actor: AuditActor) {
      const before = await need(documentId);
      const { text, fields, roles, values, order, reminders, name, title, message, dueAfterDays } =
        changes;
      if ((before.kind === 'pdf' && text !== undefined) || (before.kind !== 'pdf' && fields)) {
        throw fail('conflict', { message: 'A PDF has fields, a text has words' });
      }
      const nextRoles = roles ?? before.roles;
      if (before.kind === 'pdf') {
        needFields(faultsOfFields(fields ?? before.fields, nextRoles, before.pages.length));
      } else if (text !== undefined || roles || values) {
        const body = text ?? before.body ?? '';
        await texts.probe(body, before.name, nextRoles, values ?? before.ownValues);
      }
      await database.transaction(async () => {
        await change(before, {
          ...(name === undefined ? {} : { name }),
          ...(title === undefined ? {} : { title: title ?? null }),
          ...(message === undefined ? {} : { message: message ?? null }),
          ...(order === undefined ? {} : { signingOrder: order }),
          ...(roles === undefined ? {} : { roles }),
          ...(values === undefined ? {} : { ownValues: values }),
          ...(reminders === undefined ? {} : daysOf(reminders)),
          ...(dueAfterDays === undefined ? {} : { dueAfterDays }),
          ...(text === undefined ? {} : { body: text }),
          ...(fields === undefined ? {} : { fields }),
        });
        await happened('contract-template.changed', { actor, data: { template: documentId } });
      });
      return describe(await need(documentId));
    },

    async replaceDocument(documentId: string, file: DocumentFile) {
      const before = await need(documentId);
      if (before.kind !== 'pdf') throw fail('conflict', { message: 'This template is a text' });
      await database.transaction(async () => {
        await change(before, {
          pages: file.pages,
          fileName: file.fileName,
          documentHash: file.documentHash,
          fileId: await file.keep(),
          fields: before.fields.filter(({ page }) => page <= file.pages.length),
        });
      });
      return describe(await need(documentId));
    },

    /** Contracts that were made from it stay as they are. */
    async remove(documentId: string, actor: AuditActor) {
      const row = await need(documentId);
      await database.transaction(async () => {
        await contracts.update((query) => query.where({ template_id: row.id }), {
          templateId: null,
        });
        await table.delete((query) => query.where({ id: row.id }));
        await happened('contract-template.deleted', { actor, data: { template: documentId } });
      });
    },
  };
});
