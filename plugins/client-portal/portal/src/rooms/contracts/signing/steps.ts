import { inReadingOrder, type Values } from '#browser/filling';
import type { ClientField } from '#protocol';

/** One thing to fill in. `page` is null for a signature that has no place of its own on the pages. */
export type Step = Omit<ClientField, 'page' | 'x' | 'y' | 'width' | 'height'> & {
  page: number | null;
};

/** No field has this id: it holds a character that ids don't have. */
export const freeSignature = '~signature';

/** Nobody signs without a signature, so one is asked for also where no field shows it. */
export function stepsOf(fields: readonly ClientField[]): Step[] {
  const steps: Step[] = inReadingOrder(fields);
  if (steps.some(({ type, required }) => type === 'signature' && required)) return steps;
  const shown = steps.find(({ type }) => type === 'signature');
  if (shown) return steps.map((step) => (step === shown ? { ...step, required: true } : step));
  const last: Step = {
    id: freeSignature,
    type: 'signature',
    page: null,
    required: true,
    label: null,
    value: null,
  };
  return [...steps, last];
}

/** The first required step after this one that is still open, else the first of all; undefined: all is filled in. */
export function nextOpen(
  steps: readonly Step[],
  filled: (step: Step) => boolean,
  after?: string
): Step | undefined {
  const at = steps.findIndex(({ id }) => id === after);
  const round = [...steps.slice(at + 1), ...steps.slice(0, at + 1)];
  return round.find((step) => step.required && !filled(step));
}

export const startingValues = (fields: readonly ClientField[]): Values =>
  Object.fromEntries(
    fields.filter(({ type }) => !isMarkStep(type)).map(({ id, value }) => [id, value ?? null])
  );

/** After the document has changed: what was filled in stays where a field of that id and type is still there. */
export function carriedOver(
  before: readonly ClientField[],
  values: Values,
  now: readonly ClientField[]
): Values {
  const kept = now.filter(
    (field) =>
      before.some(({ id, type }) => id === field.id && type === field.type) &&
      (values[field.id] ?? null) !== null &&
      fitsOptions(field, values[field.id])
  );
  return {
    ...startingValues(now),
    ...Object.fromEntries(kept.map(({ id }) => [id, values[id] ?? null])),
  };
}

const fitsOptions = ({ type, options }: ClientField, value: unknown) =>
  type !== 'dropdown' || (options?.some((option) => option === value) ?? false);

export const isMarkStep = (type: Step['type']): type is 'signature' | 'initials' =>
  type === 'signature' || type === 'initials';
