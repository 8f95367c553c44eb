import type { z } from 'zod';
import {
  type ContractTemplate,
  type Reminders,
  type TemplateRole,
  type TemplateValue,
  updateTemplateSchema,
} from '#protocol';
import { newId, toContractFields } from '../field-editor/placement';
import type { Party, Placement } from '../field-editor/placement';

type TemplateChanges = z.input<typeof updateTemplateSchema>;

/** A role of a template, before it is known who that is. */
export interface RoleParty extends Party {
  agency: boolean;
}

/** An own value as it is being written. */
export interface ValueLine extends Omit<TemplateValue, 'default'> {
  line: string;
  default: string;
}

export interface TemplateDetails {
  name: string;
  title: string;
  message: string;
  order: ContractTemplate['order'];
  reminders: Reminders;
  /** NaN while nothing is typed; null: never */
  dueAfterDays: number | null;
  values: readonly ValueLine[];
  text: string;
}

export const rolesOf = (roles: readonly TemplateRole[]): RoleParty[] =>
  roles.map((role) => ({ ...role, key: newId() }));

export const newRole = (name: string): RoleParty => ({
  key: newId(),
  name,
  role: 'signer',
  agency: false,
});

export const newValue = (): ValueLine => ({
  line: newId(),
  key: '',
  label: '',
  default: '',
  required: true,
});

export const templateDetailsOf = (template: ContractTemplate): TemplateDetails => ({
  name: template.name,
  title: template.title ?? '',
  message: template.message ?? '',
  order: template.order,
  reminders: template.reminders,
  dueAfterDays: template.dueAfterDays,
  values: template.values.map((value) => ({
    ...value,
    line: newId(),
    default: value.default ?? '',
  })),
  text: template.text ?? '',
});

export const toRoles = (parties: readonly RoleParty[]): TemplateRole[] =>
  parties.map(({ name, role, agency }) => ({ name, role, agency }));

/** Lines that nobody has written in are no values. */
export const toValues = (values: readonly ValueLine[]): TemplateValue[] =>
  values
    .filter(({ key, label }) => key.trim() !== '' || label.trim() !== '')
    .map(({ key, label, required, default: usual }) => ({
      key,
      label,
      required,
      default: usual.trim() === '' ? null : usual,
    }));

export const toTemplateChanges = (
  kind: ContractTemplate['kind'],
  details: TemplateDetails,
  placement: Placement<RoleParty>
): TemplateChanges => ({
  name: details.name,
  title: details.title.trim() || null,
  message: details.message.trim() || null,
  order: details.order,
  reminders: details.reminders,
  dueAfterDays: details.dueAfterDays,
  values: toValues(details.values),
  roles: toRoles(placement.parties),
  ...(kind === 'pdf' ? { fields: toContractFields(placement) } : { text: details.text }),
});

/** Dotted paths of what the protocol does not take, with its message; empty: all is well. */
export const templateFaultsOf = (changes: TemplateChanges): Record<string, string> => {
  const { error } = updateTemplateSchema.safeParse(changes);
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])
  );
};

/** A key of small letters, digits and `_` out of what somebody calls it. */
export const keyOf = (label: string) =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
