import { createHash } from 'node:crypto';
import { languageFor } from '#protocol';
import { fillStrictly } from '../../foundation/mail/render';
import { defineService } from '../../foundation/foundation';
import { escapeMarkdown } from '../../foundation/markdown';
import { consentTexts } from './consent-texts';
import { consentTextTable } from './content-types';

export interface Consent {
  /** the beginning of the text's hash: another text is another version */
  version: string;
  text: string;
  sha256: string;
  language: string;
}

const versionLength = 12;

const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** What signers agree to before they sign electronically: text, version and hash are kept for good. */
export const consentsOf = defineService((foundation) => {
  const { database, settings, strapi } = foundation;
  const table = database.of(consentTextTable);

  /** Own text in that language, or in English, or the plugin's. */
  const textIn = async (language: string) => {
    const { contracts } = await settings.read();
    const short = language.split('-')[0] ?? 'en';
    const own = contracts.consent[language] ?? contracts.consent[short];
    if (own !== undefined) return { text: own, language: short };
    const known = languageFor(short);
    if (known === short) return { text: consentTexts[known], language: short };
    return { text: contracts.consent.en ?? consentTexts.en, language: 'en' };
  };

  const current = async (language: string): Promise<Consent> => {
    const { general, email } = await settings.read();
    const found = await textIn(language);
    const sender = strapi.config.get<string | undefined>(
      'plugin::email.settings.defaultReplyTo',
      undefined
    );
    const values = {
      agency: escapeMarkdown(general.name),
      contact: escapeMarkdown(email.replyTo ?? email.senderAddress ?? sender ?? general.name),
    };
    let text: string;
    try {
      text = fillStrictly(found.text, values);
    } catch {
      // A mistake in an own text must not keep anybody from signing: it is shown as it was written.
      text = found.text;
    }
    const sha256 = sha256Of(text);
    return { version: sha256.slice(0, versionLength), text, sha256, language: found.language };
  };

  return {
    current,

    /** Joins the caller's transaction. */
    keep: async ({ sha256, language, text }: Consent) => {
      if (await table.find((query) => query.where({ checksum: sha256 }))) return;
      await table.insertMissing([{ checksum: sha256, language, body: text }], 'checksum');
    },

    /** For the settings page: what is shown in each language. */
    async all() {
      const { contracts } = await settings.read();
      const languages = [
        ...new Set([...Object.keys(consentTexts), ...Object.keys(contracts.consent)]),
      ];
      return Promise.all(
        languages.map(async (language) => {
          const { text, version } = await current(language);
          return {
            language,
            text:
              contracts.consent[language] ??
              (consentTexts as Record<string, string>)[language] ??
              text,
            version,
            own: contracts.consent[language] !== undefined,
          };
        })
      );
    },
  };
});
