import { z } from 'zod';
import {
  contractFromTemplateSchema,
  downloadContractSchema,
  endContractSchema,
  newContractSchema,
  remindContractSchema,
  replaceDocumentFieldsSchema,
  replaceSignerSchema,
  sendContractSchema,
  updateContractSchema,
} from './contract-bodies';
import {
  agencySignersSchema,
  consentTextsSchema,
  contractSchema,
  contractsQuerySchema,
  contractsSchema,
  contractValuesSchema,
  createdContractsSchema,
  sentContractSchema,
} from './contracts';
import { clientContractSchema, consentSchema, draftSchema, signSchema } from './client-contracts';
import { contractAuditSchema } from './contract-events';
import { adoptedSignatureSchema } from './adopted-signatures';
import { downloadSchema } from '../files';
import { jsonPart } from '../http/json-part';
import { route, routeGroup } from '../http/route';
import { byId } from '../http/params';
import { pdf, pdfErrors } from './pdf';
import { ticketQuerySchema } from '../values';

const bySigner = { ...byId, signer: z.coerce.number<string | number>().int().min(0).max(100) };

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
