import { defineService } from '../../foundation/foundation';
import { furtherFontsOf } from './fonts';
import type { Certificate } from './pdf/certificate';
import { pdfEngineOf } from './pdf/engine';
import type { LayOutInput } from './pdf/lay-out';

/** What is made into PDFs without a seal, in the fonts that there are. */
export const printerOf = defineService((foundation) => {
  const engine = pdfEngineOf(foundation);
  const { paths: fonts } = furtherFontsOf(foundation);

  return {
    /** Characters that can't be printed at all, each once. */
    unprintable: (texts: string[]) => engine.run('unprintable', { texts, fonts }),

    /** A text in Markdown, with the places of its fields. */
    layOut: (input: Omit<LayOutInput, 'fonts'>) => engine.run('layOut', { ...input, fonts }),

    /** The trail of a thing, as a document of its own. */
    trail: (certificate: Certificate) => engine.run('auditPdf', { certificate, fonts }),
  };
});
