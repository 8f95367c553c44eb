import { z } from 'zod';
import { previewKinds } from '../files';
import {
  documentDirections,
  documentStates,
  documentVersionSchema,
  folderCountSchema,
} from './documents';
import { uploadRulesSchema } from './uploads';
import { pageQuerySchema, paginationSchema, publicIdSchema, timestampSchema } from '../values';

/** A document as its client sees it. */
export const clientDocumentSchema = z.object({
  id: publicIdSchema,
  direction: z.enum(documentDirections),
  name: z.string(),
  folder: z.string().nullable(),
  type: z.string(),
  size: z.number().int(),
  preview: z.enum(previewKinds),
  state: z.enum(documentStates),
  version: z.number().int(),
  message: z.string().nullable(),
  /** who sent it; null for the client's own */
  from: z.string().nullable(),
  /** when its present version was shared or sent */
  date: timestampSchema,
  /** shared, and the client has not opened this version yet */
  isNew: z.boolean(),
});

/** `GET /documents` */
export const clientDocumentsQuerySchema = pageQuerySchema.extend({
  direction: z.enum(documentDirections).optional(),
  folder: z.string().max(80).optional(),
  q: z.string().trim().max(200).optional(),
});

export const clientDocumentsSchema = z.object({
  results: z.array(clientDocumentSchema),
  pagination: paginationSchema,
  folders: z.array(folderCountSchema),
  uploads: uploadRulesSchema,
});

/** `GET /documents/:id`: opening it takes the new badge away. */
export const clientDocumentDetailSchema = clientDocumentSchema.extend({
  versions: z.array(documentVersionSchema),
});

/** The answer to `POST /documents`. */
export const clientUploadedSchema = z.object({ results: z.array(clientDocumentSchema) });

export type ClientDocument = z.infer<typeof clientDocumentSchema>;
export type ClientDocuments = z.infer<typeof clientDocumentsSchema>;
export type ClientDocumentDetail = z.infer<typeof clientDocumentDetailSchema>;
