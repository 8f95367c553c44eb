import { fileErrors } from '../errors';
import { fileAnswer } from '../http/route';

export const pdf = fileAnswer('application/pdf');
export const pdfErrors = [...fileErrors, 'pdf_refused'] as const;
