import { isMark, type ContractField, type FieldValue } from '#protocol';
import { parseEmail } from '../../foundation/email-address';
import type { FieldFault } from './rules';

export interface KnownOfSigner {
  name: string;
  email: string;
  company: string | null;
  /** YYYY-MM-DD, where the signer is */
  today: string;
}

const isDay = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** What stands in a field before its signer has touched it. */
export const startValue = (field: ContractField, known: KnownOfSigner): FieldValue | null => {
  if (isMark(field.type)) return null;
  if (field.value !== undefined && field.value !== null) return field.value;
  if (field.type === 'name') return known.name;
  if (field.type === 'email') return known.email;
  if (field.type === 'company') return known.company;
  if (field.type === 'date') return known.today;
  return field.type === 'checkbox' ? false : null;
};

const isEmpty = (value: FieldValue | null | undefined) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** @returns what is wrong with it, or null */
const judge = (field: ContractField, value: FieldValue): string | null => {
  if (field.type === 'checkbox') return typeof value === 'boolean' ? null : 'Yes or no';
  if (field.type === 'number') {
    const number = typeof value === 'number' ? value : Number(String(value).replace(',', '.'));
    return typeof value !== 'boolean' && Number.isFinite(number) ? null : 'This is not a number';
  }
  if (typeof value !== 'string') return 'This is not a text';
  if (field.type === 'date') return isDay(value) ? null : 'A day as YYYY-MM-DD';
  if (field.type === 'email') return parseEmail(value) ? null : 'This is not an email address';
  if (field.type === 'dropdown') {
    return field.options?.includes(value) ? null : 'Choose one of the options';
  }
  return null;
};

/**
 * The values that are signed: what the signer sent, and where it sent nothing what was shown to it.
 * @param given an entry for a field that is not this signer's is a fault
 */
export const readValues = (
  fields: readonly ContractField[],
  given: Record<string, FieldValue | null>,
  known: KnownOfSigner
): { values: Record<string, FieldValue>; faults: FieldFault[] } => {
  const faults: FieldFault[] = [];
  const values: Record<string, FieldValue> = {};
  const byId = new Map(fields.map((field) => [field.id, field]));
  for (const id of Object.keys(given)) {
    const field = byId.get(id);
    if (!field) faults.push({ path: ['values', id], message: 'This is not a field of yours' });
    // Marks come as signature and initials; front ends may name their fields all the same.
  }
  for (const field of fields) {
    if (isMark(field.type)) continue;
    const sent = Object.hasOwn(given, field.id) ? given[field.id] : startValue(field, known);
    const missing = isEmpty(sent) || (field.type === 'checkbox' && sent === false);
    if (missing && field.required) {
      const message = field.type === 'checkbox' ? 'This has to be ticked' : 'This is required';
      faults.push({ path: ['values', field.id], message });
    } else if (!isEmpty(sent)) {
      const value = typeof sent === 'string' ? sent.trim() : (sent as FieldValue);
      const wrong = judge(field, value);
      if (wrong === null) values[field.id] = value;
      else faults.push({ path: ['values', field.id], message: wrong });
    }
  }
  return { values, faults };
};

/** A draft may be half done: only what could never be right is refused. */
export const readDraft = (
  fields: readonly ContractField[],
  before: Record<string, FieldValue>,
  given: Record<string, FieldValue | null>
): { values: Record<string, FieldValue>; faults: FieldFault[] } => {
  const faults: FieldFault[] = [];
  const values = { ...before };
  for (const [id, value] of Object.entries(given)) {
    const field = fields.find((one) => one.id === id);
    if (!field) faults.push({ path: ['values', id], message: 'This is not a field of yours' });
    else if (value === null) Reflect.deleteProperty(values, id);
    else values[id] = value;
  }
  return { values, faults };
};

/** As it is printed. */
export const printed = (field: ContractField, value: FieldValue, language: string): string => {
  if (field.type === 'date' && typeof value === 'string') {
    const day = new Date(`${value}T00:00:00.000Z`);
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
  }
  return String(value);
};
