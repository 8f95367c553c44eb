import { type ClientField, type FieldValue, isMark, type Mark } from '#protocol';

export type Values = Readonly<Record<string, FieldValue | null>>;

export interface Marks {
  signature: Mark | null;
  initials: Mark | null;
}

/** What the fields start with; marks have no value. */
export const firstValues = (fields: readonly ClientField[]): Values =>
  Object.fromEntries(
    fields.flatMap(({ id, type, value }) => (isMark(type) ? [] : [[id, value ?? null]]))
  );

const isFilled = (field: ClientField, values: Values, marks: Marks) => {
  if (field.type === 'signature') return marks.signature !== null;
  if (field.type === 'initials') return marks.initials !== null;
  const value = values[field.id] ?? null;
  return field.type === 'checkbox' ? value === true : value !== null && value !== '';
};

/** Required fields that are still empty, in the order of the pages. */
export const missing = (fields: readonly ClientField[], values: Values, marks: Marks) =>
  [...fields]
    .sort((a, b) => a.page - b.page || a.y - b.y || a.x - b.x)
    .filter((field) => field.required && !isFilled(field, values, marks));
