import { z } from 'zod';
import { fileErrors } from '../errors';
import { fileAnswer, route, routeGroup } from '../http/route';
import { pageQuerySchema, publicIdSchema, ticketQuerySchema } from '../values';
import {
  createDocumentRequestSchema,
  createdDocumentRequestsSchema,
  documentRequestSchema,
  documentRequestsQuerySchema,
  documentRequestsSchema,
  returnItemSchema,
  updateDocumentRequestSchema,
} from './document-requests';
import {
  copyDocumentSchema,
  documentActivitySchema,
  documentAudienceSchema,
  documentDetailSchema,
  documentsQuerySchema,
  documentsSchema,
  downloadRequestSchema,
  maximumFiles,
  receivedQuerySchema,
  receivedSchema,
  shareForecastRequestSchema,
  shareForecastSchema,
  updateDocumentSchema,
  updatedDocumentSchema,
  uploadedDocumentsSchema,
  uploadedToManySchema,
} from './documents';
import { downloadSchema } from '../files';
import { byId } from '../http/params';
import {
  uploadFieldsSchema,
  uploadRulesSchema,
  uploadToManyFieldsSchema,
  versionFieldsSchema,
} from './uploads';

const byVersion = {
  ...byId,
  number: z.coerce.number<string | number>().int().min(1).max(1_000_000),
};
const byItem = { ...byId, item: publicIdSchema };
const anyFile = fileAnswer('application/octet-stream');

/** What admins do with the documents of their clients. */
export const documentAdminRoutes = routeGroup('admin.documents', {
  ofContact: route.admin('GET', '/contacts/:id/documents', {
    does: 'Lists the documents of a contact and what lies in each folder.',
    needs: 'documents.read',
    params: byId,
    query: documentsQuerySchema,
    answer: documentsSchema,
  }),
  uploadRules: route.admin('GET', '/upload-rules', {
    does: 'Says which files are taken, how large they may be and how much room is left.',
    needs: 'documents.update',
    answer: uploadRulesSchema,
  }),
  upload: route.admin('POST', '/contacts/:id/documents', {
    does: 'Takes files for one contact, shared or internal.',
    needs: 'documents.update',
    params: byId,
    form: { fields: uploadFieldsSchema, part: 'files', most: maximumFiles },
    answer: uploadedDocumentsSchema,
    status: 201,
    errors: fileErrors,
  }),
  uploadToMany: route.admin('POST', '/documents', {
    does: 'Takes the same files for several contacts; emails go out by and by.',
    needs: 'documents.update',
    form: { fields: uploadToManyFieldsSchema, part: 'files', most: maximumFiles },
    answer: uploadedToManySchema,
    status: 202,
    errors: [...fileErrors],
  }),
  forecast: route.admin('POST', '/documents/forecast', {
    does: 'Foretells whom sharing with these contacts would email, and whose portal it would switch on.',
    safe: true,
    needs: 'documents.update',
    body: shareForecastRequestSchema,
    answer: shareForecastSchema,
  }),
  get: route.admin('GET', '/documents/:id', {
    does: 'Shows a document with its versions.',
    needs: 'documents.read',
    params: byId,
    answer: documentDetailSchema,
  }),
  update: route.admin('PUT', '/documents/:id', {
    does: 'Changes what is sent: shares, renames, moves, writes the message, marks as dealt with.',
    needs: 'documents.update',
    params: byId,
    body: updateDocumentSchema,
    answer: updatedDocumentSchema,
    errors: ['file_type_mismatch', 'file_name_not_allowed', 'file_type_not_allowed'],
  }),
  delete: route.admin('DELETE', '/documents/:id', {
    does: 'Deletes a document; it can be restored for a while.',
    needs: 'documents.delete',
    params: byId,
    answer: documentDetailSchema,
  }),
  restore: route.admin('POST', '/documents/:id/restore', {
    does: 'Takes a deletion back.',
    needs: 'documents.delete',
    params: byId,
    answer: documentDetailSchema,
    errors: ['quota_exceeded'],
  }),
  addVersion: route.admin('POST', '/documents/:id/versions', {
    does: 'Puts a new version of the file in the place of the present one.',
    needs: 'documents.update',
    params: byId,
    form: { fields: versionFieldsSchema, part: 'files', most: 1 },
    answer: updatedDocumentSchema,
    status: 201,
    errors: [...fileErrors],
  }),
  restoreVersion: route.admin('POST', '/documents/:id/versions/:number/restore', {
    does: 'Makes an older version the present one again.',
    needs: 'documents.update',
    params: byVersion,
    answer: documentDetailSchema,
    errors: ['file_not_ready', 'quota_exceeded'],
  }),
  removeVersion: route.admin('DELETE', '/documents/:id/versions/:number', {
    does: 'Removes an older version for good.',
    needs: 'documents.delete',
    params: byVersion,
    answer: documentDetailSchema,
  }),
  copy: route.admin('POST', '/documents/:id/copies', {
    does: 'Shares the same file with more contacts.',
    needs: 'documents.update',
    params: byId,
    body: copyDocumentSchema,
    answer: uploadedToManySchema,
    status: 202,
    errors: ['file_not_ready', 'quota_exceeded'],
  }),
  download: route.admin('POST', '/documents/:id/download', {
    does: 'Answers with an address of the file that is good for one minute and this admin.',
    safe: true,
    needs: 'documents.read',
    params: byId,
    body: downloadRequestSchema,
    answer: downloadSchema,
    errors: ['file_not_ready', 'storage_unavailable'],
  }),
  activity: route.admin('GET', '/documents/:id/activity', {
    does: 'Lists what was done with a document, newest first.',
    needs: 'documents.read',
    params: byId,
    query: pageQuerySchema,
    answer: documentActivitySchema,
  }),
  audience: route.admin('GET', '/documents/:id/audience', {
    does: 'Says who can see this file, and why or why not.',
    needs: 'documents.read',
    params: byId,
    answer: documentAudienceSchema,
  }),
  received: route.admin('GET', '/received', {
    does: 'Lists what clients have sent, over all contacts, newest first.',
    needs: 'documents.read',
    query: receivedQuerySchema,
    answer: receivedSchema,
  }),
  receivedSeen: route.admin('POST', '/received/seen', {
    does: 'Notes that this admin has seen what is there now.',
    needs: 'documents.read',
  }),
  file: route.ticket('GET', '/documents/:id/file', {
    does: 'Streams the file to the holder of an address that an admin was given.',
    params: byId,
    query: ticketQuerySchema,
    answer: anyFile,
    errors: ['file_not_ready', 'storage_unavailable'],
  }),
  requests: route.admin('GET', '/document-requests', {
    does: 'Lists requests for documents, newest first.',
    needs: 'documents.read',
    query: documentRequestsQuerySchema,
    answer: documentRequestsSchema,
  }),
  createRequests: route.admin('POST', '/document-requests', {
    does: 'Asks each of these contacts for the same documents.',
    needs: 'documents.update',
    body: createDocumentRequestSchema,
    answer: createdDocumentRequestsSchema,
    status: 201,
  }),
  request: route.admin('GET', '/document-requests/:id', {
    does: 'Shows one request with its lines.',
    needs: 'documents.read',
    params: byId,
    answer: documentRequestSchema,
  }),
  updateRequest: route.admin('PUT', '/document-requests/:id', {
    does: 'Changes the due day and the reminders of a request, closes it or opens it again.',
    needs: 'documents.update',
    params: byId,
    body: updateDocumentRequestSchema,
    answer: documentRequestSchema,
  }),
  remindOfRequest: route.admin('POST', '/document-requests/:id/remind', {
    does: 'Reminds the client of what is missing, now.',
    needs: 'documents.update',
    params: byId,
    answer: documentRequestSchema,
    errors: ['access_disabled'],
  }),
  acceptItem: route.admin('POST', '/document-requests/:id/items/:item/accept', {
    does: 'Accepts what the client sent for a line.',
    needs: 'documents.update',
    params: byItem,
    answer: documentRequestSchema,
  }),
  returnItem: route.admin('POST', '/document-requests/:id/items/:item/return', {
    does: 'Sends a line back with a note that says why.',
    needs: 'documents.update',
    params: byItem,
    body: returnItemSchema,
    answer: documentRequestSchema,
  }),
});
