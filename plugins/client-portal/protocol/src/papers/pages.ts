import { z } from 'zod';

/** Of a PDF that is taken in. */
export const maximumPages = 2000;

/** MB (10^6 bytes) of a PDF that is to be signed or sealed. */
export const maximumPdfMegabytes = 50;

/** A page as it is shown, in points (1/72 inch). */
export const pageSizeSchema = z.object({ width: z.number(), height: z.number() });
export type PageSize = z.infer<typeof pageSizeSchema>;
