import { z } from 'zod';
import { fileErrors } from '../errors';
import { fileAnswer, protocolAnswer, route, routeGroup } from '../http/route';
import { ticketQuerySchema } from '../values';
import {
  clientDocumentDetailSchema,
  clientDocumentsQuerySchema,
  clientDocumentsSchema,
  clientUploadedSchema,
} from './client-documents';
import { clientDocumentRequestSchema, clientDocumentRequestsSchema } from './document-requests';
import { downloadRequestSchema, maximumFiles } from './documents';
import { downloadSchema } from '../files';
import { byId } from '../http/params';
import { clientUploadFieldsSchema } from './uploads';

const byKey = { key: z.string().regex(/^[a-z0-9]{32}$/) };
const tus = protocolAnswer('tus 1.0.0');
const anyFile = fileAnswer('application/octet-stream');

/** What a client does with its documents. */
export const documentRoutes = routeGroup('documents', {
  list: route.client('GET', '/documents', {
    does: 'Lists the documents that were shared with the client and those that it sent, newest first.',
    needs: 'documents',
    query: clientDocumentsQuerySchema,
    answer: clientDocumentsSchema,
  }),
  send: route.client('POST', '/documents', {
    does: 'Takes files of the client in one request; larger ones go by a resumable upload.',
    needs: 'documents',
    form: { fields: clientUploadFieldsSchema, part: 'files', most: maximumFiles },
    answer: clientUploadedSchema,
    status: 201,
    errors: [...fileErrors, 'uploads_off'],
  }),
  get: route.client('GET', '/documents/:id', {
    does: 'Shows a document with its versions; opening it takes its new badge away.',
    needs: 'documents',
    params: byId,
    answer: clientDocumentDetailSchema,
  }),
  download: route.client('POST', '/documents/:id/download', {
    does: 'Answers with an address of the file that is good for one minute and this session.',
    safe: true,
    needs: 'documents',
    whileViewing: true,
    params: byId,
    body: downloadRequestSchema,
    answer: downloadSchema,
    errors: ['file_not_ready', 'storage_unavailable'],
  }),
  file: route.client('GET', '/documents/:id/file', {
    does: 'Streams the file to the holder of such an address; ranges are answered.',
    needs: 'documents',
    params: byId,
    query: ticketQuerySchema,
    answer: anyFile,
    errors: ['download_expired', 'file_not_ready', 'storage_unavailable'],
  }),
  requests: route.client('GET', '/document-requests', {
    does: 'Lists what the agency has asked the client for: what is open, and lately complete.',
    needs: 'documents',
    answer: clientDocumentRequestsSchema,
  }),
  request: route.client('GET', '/document-requests/:id', {
    does: 'Shows one request with its lines.',
    needs: 'documents',
    params: byId,
    answer: clientDocumentRequestSchema,
  }),
  createUpload: route.client('POST', '/uploads', {
    does: 'Begins a resumable upload (tus 1.0.0, creation).',
    needs: 'documents',
    answer: tus,
    errors: [...fileErrors, 'invalid_request', 'uploads_off'],
  }),
  continueUpload: route.client('PATCH', '/uploads/:key', {
    does: 'Sends the next bytes of a resumable upload; the last ones make it a document.',
    needs: 'documents',
    params: byKey,
    answer: tus,
    errors: [...fileErrors, 'invalid_request', 'uploads_off'],
  }),
  uploadState: route.client('GET', '/uploads/:key', {
    does: 'Says to a HEAD request how much of a resumable upload has arrived; a GET is not found.',
    needs: 'documents',
    params: byKey,
    answer: tus,
    errors: [...fileErrors, 'invalid_request', 'uploads_off', 'read_only'],
  }),
  endUpload: route.client('DELETE', '/uploads/:key', {
    does: 'Gives a resumable upload up (tus 1.0.0, termination).',
    needs: 'documents',
    params: byKey,
    answer: tus,
    errors: ['invalid_request', 'uploads_off', 'storage_unavailable'],
  }),
});
