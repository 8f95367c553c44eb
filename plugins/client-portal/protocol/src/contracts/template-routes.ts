import { z } from 'zod';
import {
  contractTemplateSchema,
  contractTemplatesQuerySchema,
  contractTemplatesSchema,
  newPdfTemplateSchema,
  newTextTemplateSchema,
  previewTextSchema,
  updateTemplateSchema,
} from './contract-templates';
import { downloadSchema } from '../files';
import { jsonPart } from '../http/json-part';
import { route, routeGroup } from '../http/route';
import { byId } from '../http/params';
import { pdf, pdfErrors } from './pdf';
import { ticketQuerySchema } from '../values';

/** What admins do with templates of contracts. */
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
