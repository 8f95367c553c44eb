import type { ContractField, TemplateRole, TemplateValue } from '#protocol';
import { defineService } from '../../../foundation/foundation';
import { fail, failField } from '../../../foundation/http/errors';
import { fillStrictly } from '../../../foundation/mail/render';
import { escapeMarkdown } from '../../../foundation/markdown';
import { onDay } from '../../entry/mail-texts/until';
import { printerOf } from '../../papers/printer';
import type { ContactRow } from '../../people/content-types';

export interface Filling {
  contact: Pick<ContactRow, 'name' | 'email' | 'company'> | null;
  given: Record<string, string>;
  language: string;
}

/** Characters of a text that is filled in: some hundred pages. */
const longest = 500_000;

/** A value is never read as Markdown, nor as the place of a field. */
const asText = (value: string) => escapeMarkdown(value.replaceAll('[[', '[ ['));

/** Texts with custom values, and the PDFs that they are laid out to. */
export const templateTextsOf = defineService((foundation) => {
  const { clock, settings } = foundation;

  const valuesOf = async (own: TemplateValue[], { contact, given, language }: Filling) => {
    const { general } = await settings.read();
    const unknown = Object.keys(given).find((key) => !own.some((value) => value.key === key));
    if (unknown !== undefined) {
      throw failField(['values', unknown], 'The template asks for no such value');
    }
    const values: Record<string, string> = {};
    for (const { key, label, default: fallback, required } of own) {
      const value = given[key]?.trim() || fallback || '';
      if (value === '' && required) throw failField(['values', key], `${label} is required`);
      values[key] = value;
    }
    return {
      ...values,
      contact: {
        name: contact?.name ?? '',
        email: contact?.email ?? '',
        company: contact?.company ?? '',
      },
      portal: { name: general.name },
      today: onDay(language, clock.now().toISOString().slice(0, 10)),
    };
  };

  const fill = (text: string, values: object, field: string) => {
    let filled: string;
    try {
      filled = fillStrictly(text, values);
    } catch (error) {
      throw failField(field, (error as Error).message.slice(0, 300), 'template_invalid');
    }
    if (filled.length > longest) throw failField(field, 'It becomes too long', 'template_invalid');
    return filled;
  };

  const escaped = (values: object): object =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        typeof value === 'string' ? asText(value) : escaped(value as object),
      ])
    );

  return {
    /** One line: a title, a message. Throws at the field. */
    async line(text: string, own: TemplateValue[], filling: Filling, field: string) {
      return fill(text, await valuesOf(own, filling), field);
    },

    /** Throws `invalid_request` or `template_invalid` with what is wrong in the text or its values. */
    async toPdf(
      text: string,
      title: string,
      roles: TemplateRole[],
      own: TemplateValue[],
      filling: Filling
    ): Promise<{ pdf: Uint8Array; fields: ContractField[] }> {
      const filled = fill(text, escaped(await valuesOf(own, filling)), 'text');
      const laidOut = await printerOf(foundation).layOut({
        text: filled,
        title,
        roles,
        language: filling.language,
      });
      if ('unprintable' in laidOut) {
        const odd = laidOut.unprintable.slice(0, 10).join(' ');
        throw failField('text', `This can't be printed: ${odd}`, 'template_invalid');
      }
      if ('wrong' in laidOut) {
        const [first] = laidOut.wrong;
        throw fail('template_invalid', {
          message: `This is not a field: ${first ?? ''}`,
          fields: [{ path: ['text'], message: `This is not a field: ${first ?? ''}` }],
        });
      }
      return laidOut;
    },

    /** Looks for mistakes before anybody uses it: every value stands as its label. */
    async probe(text: string, title: string, roles: TemplateRole[], own: TemplateValue[]) {
      const given = Object.fromEntries(own.map(({ key, label }) => [key, `[${label}]`]));
      const contact = { name: '[Name]', email: '[Email]', company: '[Company]' };
      return this.toPdf(text, title, roles, own, { contact, given, language: 'en' });
    },
  };
});
