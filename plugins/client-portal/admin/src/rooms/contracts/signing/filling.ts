import { inReadingOrder, isFilled, type Marks, type Values } from '#browser/filling';
import { type ClientField, isMark } from '#protocol';

/** What the fields start with; marks have no value. */
export const firstValues = (fields: readonly ClientField[]): Values =>
  Object.fromEntries(
    fields.flatMap(({ id, type, value }) => (isMark(type) ? [] : [[id, value ?? null]]))
  );

/** Required fields that are still empty, in the order of the pages. */
export const missing = (fields: readonly ClientField[], values: Values, marks: Marks) =>
  inReadingOrder(fields).filter((field) => field.required && !isFilled(field, values, marks));
