import { z } from 'zod';
import {
  agencySignersSchema,
  consentTextsSchema,
  contractFromTemplateSchema,
  contractSchema,
  contractsQuerySchema,
  contractsSchema,
  contractValuesSchema,
  createdContractsSchema,
  downloadContractSchema,
  endContractSchema,
  newContractSchema,
  remindContractSchema,
  replaceDocumentFieldsSchema,
  replaceSignerSchema,
  sendContractSchema,
  sentContractSchema,
  updateContractSchema,
} from './contracts';
import {
  clientContractSchema,
  clientContractsQuerySchema,
  clientContractsSchema,
  clientFileSchema,
  consentSchema,
  draftSchema,
  signSchema,
} from './client-contracts';
import { contractAuditSchema } from './contract-events';
import {
  contractTemplateSchema,
  contractTemplatesQuerySchema,
  contractTemplatesSchema,
  newPdfTemplateSchema,
  newTextTemplateSchema,
  previewTextSchema,
  updateTemplateSchema,
} from './contract-templates';
import { adoptedSignatureSchema } from './adopted-signatures';
import { downloadSchema } from '../files';
import { fileErrors } from '../errors';
import { jsonPart } from '../http/json-part';
import { fileAnswer, route, routeGroup } from '../http/route';
import { publicIdSchema, ticketQuerySchema } from '../values';

const byId = { id: publicIdSchema };
const bySigner = { ...byId, signer: z.coerce.number<string | number>().int().min(0).max(100) };
const pdf = fileAnswer('application/pdf');
const pdfErrors = [...fileErrors, 'pdf_refused'] as const;

/** What a client does with contracts. */
export const contractRoutes = routeGroup('contracts', {
  list: route.client('GET', '/contracts', {
    does: 'Lists the contracts of the client: what waits for it first, then the newest.',
    needs: 'contracts',
    query: clientContractsQuerySchema,
    answer: clientContractsSchema,
  }),
  adopted: route.client('GET', '/contracts/signature', {
    does: 'Shows the signature and initials that the client has adopted.',
    needs: 'contracts',
    answer: adoptedSignatureSchema,
  }),
  adopt: route.client('PUT', '/contracts/signature', {
    does: 'Keeps a signature and initials to use them again.',
    needs: 'contracts',
    body: adoptedSignatureSchema,
    answer: adoptedSignatureSchema,
  }),
  get: route.client('GET', '/contracts/:id', {
    does: 'Shows a contract as this signer sees it; the first time is noted in its trail.',
    needs: 'contracts',
    params: byId,
    answer: clientContractSchema,
  }),
  askForFile: route.client('POST', '/contracts/:id/file', {
    does: 'Answers with an address of the document to read, good for one minute and this session.',
    safe: true,
    needs: 'contracts',
    whileViewing: true,
    params: byId,
    body: clientFileSchema,
    answer: downloadSchema,
    errors: ['file_not_ready', 'storage_unavailable'],
  }),
  download: route.client('POST', '/contracts/:id/download', {
    does: 'Answers with an address of the final copy, good for one minute and this session.',
    safe: true,
    needs: 'contracts',
    whileViewing: true,
    params: byId,
    answer: downloadSchema,
    errors: ['file_not_ready', 'storage_unavailable'],
  }),
  file: route.client('GET', '/contracts/:id/file', {
    does: 'Streams the file to the holder of such an address; ranges are answered.',
    needs: 'contracts',
    params: byId,
    query: ticketQuerySchema,
    answer: pdf,
    errors: ['download_expired', 'file_not_ready', 'storage_unavailable'],
  }),
  consent: route.client('POST', '/contracts/:id/consent', {
    does: 'Agrees to sign electronically, in the version of the text that was shown.',
    needs: 'contracts',
    params: byId,
    body: consentSchema,
    answer: clientContractSchema,
    errors: ['proof_required'],
  }),
  saveDraft: route.client('PUT', '/contracts/:id/values', {
    does: 'Keeps what has been filled in so far.',
    needs: 'contracts',
    params: byId,
    body: draftSchema,
    answer: clientContractSchema,
    errors: ['proof_required'],
  }),
  sign: route.client('POST', '/contracts/:id/sign', {
    does: 'Signs the document that is named by its hash.',
    needs: 'contracts',
    params: byId,
    body: signSchema,
    answer: clientContractSchema,
    errors: ['proof_required', 'storage_unavailable'],
  }),
  decline: route.client('POST', '/contracts/:id/decline', {
    does: 'Declines to sign, with a reason.',
    needs: 'contracts',
    params: byId,
    body: endContractSchema,
    answer: clientContractSchema,
    errors: ['proof_required'],
  }),
});

/** What admins do with contracts. */
export const contractAdminRoutes = routeGroup('admin.contracts', {
  list: route.admin('GET', '/contracts', {
    does: 'Lists contracts, newest first, with the number in each state.',
    needs: 'contracts.read',
    query: contractsQuerySchema,
    answer: contractsSchema,
  }),
  create: route.admin('POST', '/contracts', {
    does: 'Makes a draft from a PDF (multipart), or from a template for one or many (JSON).',
    needs: 'contracts.update',
    body: contractFromTemplateSchema,
    form: { fields: jsonPart('contract', newContractSchema), part: 'file', most: 1 },
    answer: z.union([contractSchema, createdContractsSchema]),
    status: 201,
    errors: [...pdfErrors, 'template_invalid'],
  }),
  agencySigners: route.admin('GET', '/contracts/signers', {
    does: 'Finds admins who could sign for the agency.',
    needs: 'contracts.read',
    query: z.object({ q: z.string().trim().max(100).optional() }),
    answer: agencySignersSchema,
  }),
  consentTexts: route.admin('GET', '/contracts/consent-texts', {
    does: 'Lists the texts that signers agree to, by language and version.',
    needs: 'contracts.read',
    answer: consentTextsSchema,
  }),
  get: route.admin('GET', '/contracts/:id', {
    does: 'Shows a contract.',
    needs: 'contracts.read',
    params: byId,
    answer: contractSchema,
  }),
  update: route.admin('PUT', '/contracts/:id', {
    does: 'Changes a draft; of one that was sent only due day, reminders and message.',
    needs: 'contracts.update',
    params: byId,
    body: updateContractSchema,
    answer: contractSchema,
  }),
  delete: route.admin('DELETE', '/contracts/:id', {
    does: 'Deletes a draft.',
    needs: 'contracts.update',
    params: byId,
  }),
  replaceDocument: route.admin('POST', '/contracts/:id/document', {
    does: 'Puts another PDF in the place of the document; every signature is cleared.',
    needs: 'contracts.update',
    params: byId,
    form: { fields: replaceDocumentFieldsSchema, part: 'file', most: 1 },
    answer: contractSchema,
    errors: [...pdfErrors],
  }),
  send: route.admin('POST', '/contracts/:id/send', {
    does: 'Sends a draft to its signers.',
    needs: 'contracts.send',
    params: byId,
    body: sendContractSchema,
    answer: sentContractSchema,
    errors: ['file_not_ready'],
  }),
  remind: route.admin('POST', '/contracts/:id/remind', {
    does: 'Reminds one signer, or everyone whose turn it is.',
    needs: 'contracts.send',
    params: byId,
    body: remindContractSchema,
    answer: contractSchema,
  }),
  resend: route.admin('POST', '/contracts/:id/resend', {
    does: 'Sends the same email once more.',
    needs: 'contracts.send',
    params: byId,
    body: remindContractSchema,
    answer: contractSchema,
  }),
  void: route.admin('POST', '/contracts/:id/void', {
    does: 'Ends a contract that was sent, with a reason.',
    needs: 'contracts.send',
    params: byId,
    body: endContractSchema,
    answer: contractSchema,
  }),
  replaceSigner: route.admin('PUT', '/contracts/:id/signers/:signer', {
    does: 'Puts another signer in the place of one that has not signed.',
    needs: 'contracts.send',
    params: bySigner,
    body: replaceSignerSchema,
    answer: contractSchema,
  }),
  download: route.admin('POST', '/contracts/:id/download', {
    does: 'Answers with an address of the file that is good for one minute and this admin.',
    safe: true,
    needs: 'contracts.read',
    params: byId,
    body: downloadContractSchema,
    answer: downloadSchema,
    errors: ['file_not_ready', 'storage_unavailable'],
  }),
  audit: route.admin('GET', '/contracts/:id/audit', {
    does: 'Shows the audit trail of a contract, walked just now.',
    needs: 'contracts.read',
    params: byId,
    answer: contractAuditSchema,
  }),
  values: route.admin('GET', '/contracts/:id/values', {
    does: 'Shows what each signer has filled in and signed.',
    needs: 'contracts.read',
    params: byId,
    answer: contractValuesSchema,
  }),
  file: route.ticket('GET', '/contracts/:id/file', {
    does: 'Streams the file to the holder of an address that an admin was given.',
    params: byId,
    query: ticketQuerySchema,
    answer: pdf,
    errors: ['file_not_ready', 'storage_unavailable'],
  }),
});

/** The agency's own signer signs in the panel, by the same rules as clients in the portal. */
export const agencySigningRoutes = routeGroup('admin.signing', {
  adopted: route.admin('GET', '/contracts/signature', {
    does: 'Shows the signature and initials that this admin has adopted.',
    needs: 'contracts.read',
    answer: adoptedSignatureSchema,
  }),
  adopt: route.admin('PUT', '/contracts/signature', {
    does: 'Keeps a signature and initials to use them again.',
    needs: 'contracts.read',
    body: adoptedSignatureSchema,
    answer: adoptedSignatureSchema,
  }),
  get: route.admin('GET', '/contracts/:id/signing', {
    does: 'Shows a contract as this signer sees it; the first time is noted in its trail.',
    needs: 'contracts.read',
    params: byId,
    answer: clientContractSchema,
  }),
  consent: route.admin('POST', '/contracts/:id/signing/consent', {
    does: 'Agrees to sign electronically, in the version of the text that was shown.',
    needs: 'contracts.read',
    params: byId,
    body: consentSchema,
    answer: clientContractSchema,
  }),
  saveDraft: route.admin('PUT', '/contracts/:id/signing/values', {
    does: 'Keeps what has been filled in so far.',
    needs: 'contracts.read',
    params: byId,
    body: draftSchema,
    answer: clientContractSchema,
  }),
  sign: route.admin('POST', '/contracts/:id/signing/sign', {
    does: 'Signs the document that is named by its hash.',
    needs: 'contracts.read',
    params: byId,
    body: signSchema,
    answer: clientContractSchema,
    errors: ['storage_unavailable'],
  }),
  decline: route.admin('POST', '/contracts/:id/signing/decline', {
    does: 'Declines to sign, with a reason.',
    needs: 'contracts.read',
    params: byId,
    body: endContractSchema,
    answer: clientContractSchema,
  }),
});

export const contractTemplateRoutes = routeGroup('admin.contractTemplates', {
  list: route.admin('GET', '/contract-templates', {
    does: 'Lists templates of contracts.',
    needs: 'contracts.read',
    query: contractTemplatesQuerySchema,
    answer: contractTemplatesSchema,
  }),
  create: route.admin('POST', '/contract-templates', {
    does: 'Makes a template of a text (JSON), or of a PDF (multipart).',
    needs: 'contracts.update',
    body: newTextTemplateSchema,
    form: { fields: jsonPart('template', newPdfTemplateSchema), part: 'file', most: 1 },
    answer: contractTemplateSchema,
    status: 201,
    errors: [...pdfErrors, 'template_invalid'],
  }),
  preview: route.admin('POST', '/contract-templates/preview', {
    does: 'Lays a text out as PDF; a value that is not given stands as its label.',
    safe: true,
    needs: 'contracts.read',
    body: previewTextSchema,
    answer: pdf,
    errors: ['template_invalid'],
  }),
  get: route.admin('GET', '/contract-templates/:id', {
    does: 'Shows a template.',
    needs: 'contracts.read',
    params: byId,
    answer: contractTemplateSchema,
  }),
  update: route.admin('PUT', '/contract-templates/:id', {
    does: 'Changes what is sent of a template.',
    needs: 'contracts.update',
    params: byId,
    body: updateTemplateSchema,
    answer: contractTemplateSchema,
    errors: ['template_invalid'],
  }),
  delete: route.admin('DELETE', '/contract-templates/:id', {
    does: 'Deletes a template; contracts made from it stay.',
    needs: 'contracts.update',
    params: byId,
  }),
  replaceDocument: route.admin('POST', '/contract-templates/:id/document', {
    does: 'Puts another PDF in the place of the document of a template.',
    needs: 'contracts.update',
    params: byId,
    form: { fields: z.strictObject({}), part: 'file', most: 1 },
    answer: contractTemplateSchema,
    errors: [...pdfErrors],
  }),
  download: route.admin('POST', '/contract-templates/:id/download', {
    does: 'Answers with an address of the PDF of a template, good for one minute and this admin.',
    safe: true,
    needs: 'contracts.read',
    params: byId,
    answer: downloadSchema,
  }),
  file: route.ticket('GET', '/contract-templates/:id/file', {
    does: 'Streams the PDF of a template to the holder of such an address.',
    params: byId,
    query: ticketQuerySchema,
    answer: pdf,
    errors: ['file_not_ready', 'storage_unavailable'],
  }),
});
