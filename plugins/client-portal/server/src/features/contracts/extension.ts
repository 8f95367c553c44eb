import type { Readable } from 'node:stream';
import { z } from 'zod';
import {
  contractFromTemplateSchema,
  newContractSchema,
  newTextTemplateSchema,
  type Contract,
  type ContractTemplate,
} from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { defineService } from '../../foundation/foundation';
import { onlyPdf, pdfFilesOf } from '../papers/pdf-files';
import { describeContractsOf } from './describe';
import { draftsOf } from './drafts';
import { recordsOf } from './records';
import { sendingOf } from './sending';
import { templatesOf } from './templates/service';
import { templateUseOf } from './templates/use';

const optionsSchema = z.strictObject({
  /** on whose behalf, as a name */
  by: z.string().min(1).max(200).default('Site'),
  /** with `send`: switches portals on or not; left out: as the settings say */
  activate: z.boolean().optional(),
  send: z.boolean().default(false),
});

export type ContractOptions = z.input<typeof optionsSchema>;

const actorOf = (name: string): AuditActor & { name: string } => ({
  type: 'admin',
  id: null,
  name,
});

/** What a site's own code does with contracts: `strapi.plugin('client-portal').service('contracts')`. */
export const contractsExtensionOf = defineService((foundation) => {
  const { files } = foundation;
  const drafts = draftsOf(foundation);
  const records = recordsOf(foundation);

  const get = async (id: string): Promise<Contract> =>
    describeContractsOf(foundation).detail(await records.need(id), null);

  return {
    get,

    /**
     * A contract from a PDF, with the fields of `POST /client-portal/contracts`; a draft unless it is sent.
     * Throws `pdf_refused`, `file_*`, `invalid_request` and `storage_unavailable`.
     */
    async create(
      file: { name: string; stream: Readable },
      contract: z.input<typeof newContractSchema>,
      options: ContractOptions = {}
    ): Promise<Contract> {
      const { by, send, activate } = optionsSchema.parse(options);
      const wanted = newContractSchema.parse(contract);
      const taken = await files.take({ ...file, declared: '', room: null, only: onlyPdf });
      const original = await pdfFilesOf(foundation).judge(taken);
      const row = await drafts
        .create(wanted, drafts.fileOf(original), actorOf(by))
        .catch(async (error: unknown) => {
          await files.discard(original.taken);
          throw error;
        });
      if (send) await sendingOf(foundation).send(row.documentId, activate ?? null, actorOf(by));
      return get(row.documentId);
    },

    /** Sends a draft. Throws `conflict` when it was sent before. */
    async send(id: string, options: Omit<ContractOptions, 'send'> = {}): Promise<Contract> {
      const { by, activate } = optionsSchema.parse(options);
      await sendingOf(foundation).send(id, activate ?? null, actorOf(by));
      return get(id);
    },

    /** One contract, or one for each of `contacts`, with the fields of the same JSON over HTTP. */
    async fromTemplate(
      wanted: z.input<typeof contractFromTemplateSchema>,
      by = 'Site'
    ): Promise<Contract[]> {
      const rows = await templateUseOf(foundation).use(
        contractFromTemplateSchema.parse(wanted),
        actorOf(by)
      );
      return Promise.all(rows.map(({ documentId }) => get(documentId)));
    },

    /** A text template, with the fields of `POST /client-portal/contract-templates`. */
    createTemplate: (
      template: z.input<typeof newTextTemplateSchema>,
      by = 'Site'
    ): Promise<ContractTemplate> =>
      templatesOf(foundation).createText(newTextTemplateSchema.parse(template), actorOf(by)),
  };
});
