import { endContractSchema } from './contract-bodies';
import {
  clientContractSchema,
  clientContractsQuerySchema,
  clientContractsSchema,
  clientFileSchema,
  consentSchema,
  draftSchema,
  signSchema,
} from './client-contracts';
import { adoptedSignatureSchema } from './adopted-signatures';
import { downloadSchema } from '../files';
import { route, routeGroup } from '../http/route';
import { byId } from '../http/params';
import { pdf } from './pdf';
import { ticketQuerySchema } from '../values';

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
