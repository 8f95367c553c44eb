import type { ContractField, ContractFieldType, PageSize } from '#protocol';
import { boxAround, inside } from './geometry';
import type { Box } from './geometry';

/** Somebody who fills in fields: a person, or a role of a template. */
export interface Party {
  /** stays the same while the order changes */
  key: string;
  name: string;
  role: 'signer' | 'viewer';
}

/** A field that names its party by key: an index would point elsewhere once the order changes. */
export type PlacedField = Omit<ContractField, 'signer'> & { party: string };

/** What can be undone: who signs, and where. */
export interface Placement<P extends Party = Party> {
  parties: readonly P[];
  fields: readonly PlacedField[];
}

/** Works without HTTPS too, unlike `crypto.randomUUID`. */
export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) =>
    byte.toString(36).padStart(2, '0')
  ).join('');

export const placed = <P extends Party>(
  parties: readonly P[],
  fields: readonly ContractField[]
): Placement<P> => ({
  parties,
  fields: fields.flatMap(({ signer, ...field }) => {
    const party = parties[signer];
    return party ? [{ ...field, party: party.key }] : [];
  }),
});

/** As the server takes them. */
export const toContractFields = ({ parties, fields }: Placement): ContractField[] =>
  fields.flatMap(({ party, ...field }) => {
    const signer = parties.findIndex(({ key }) => key === party);
    return signer === -1 ? [] : [{ ...field, signer }];
  });

export const signersOf = <P extends Party>({ parties }: Pick<Placement<P>, 'parties'>) =>
  parties.filter(({ role }) => role === 'signer');

/** Fields go with their party, and a viewer has none. */
export const withParties = <P extends Party>(
  placement: Placement<P>,
  parties: readonly P[]
): Placement<P> => {
  const keys = new Set(signersOf({ parties }).map(({ key }) => key));
  return { parties, fields: placement.fields.filter(({ party }) => keys.has(party)) };
};

interface NewField {
  type: ContractFieldType;
  party: string;
  page: number;
  size: PageSize;
  x: number;
  y: number;
}

export const newField = ({ type, party, page, size, x, y }: NewField): PlacedField => ({
  id: newId(),
  type,
  party,
  page,
  ...boxAround(type, size, x, y),
  // a box that has to be ticked is rarer than one that may be
  required: type !== 'checkbox',
  ...(type === 'dropdown' ? { options: [] } : {}),
});

/** Where no other field stands: down the page from its middle, then from its top. */
export const freePlace = (fields: readonly PlacedField[], page: number, size: PageSize) => {
  const step = 40 / size.height;
  const taken = (y: number) =>
    fields.some((field) => field.page === page && Math.abs(field.y + field.height / 2 - y) < step);
  const places = [0.5, ...Array.from({ length: 20 }, (_, index) => 0.5 + (index + 1) * step)];
  const lower = places.find((y) => y < 0.95 && !taken(y));
  const upper = Array.from({ length: 20 }, (_, index) => 0.08 + index * step).find(
    (y) => y < 0.5 && !taken(y)
  );
  return { x: 0.5, y: lower ?? upper ?? 0.5 };
};

export const changeFields = <P extends Party>(
  placement: Placement<P>,
  ids: ReadonlySet<string>,
  change: (field: PlacedField) => PlacedField
): Placement<P> => ({
  ...placement,
  fields: placement.fields.map((field) => (ids.has(field.id) ? change(field) : field)),
});

export const removeFields = <P extends Party>(
  placement: Placement<P>,
  ids: ReadonlySet<string>
): Placement<P> => ({ ...placement, fields: placement.fields.filter(({ id }) => !ids.has(id)) });

/** Copies a little below and to the right, as drawing programs do. */
export const duplicates = (fields: readonly PlacedField[], sizes: readonly PageSize[]) =>
  fields.map((field): PlacedField => {
    const size = sizes[field.page - 1];
    const by = { x: 12 / (size?.width ?? 600), y: 12 / (size?.height ?? 800) };
    return { ...field, id: newId(), ...inside({ ...field, x: field.x + by.x, y: field.y + by.y }) };
  });

/** Copies of the fields on every other page, at the same place. */
export const copiesOnAllPages = (fields: readonly PlacedField[], pages: number) =>
  fields.flatMap((field) =>
    Array.from({ length: pages }, (_, index) => index + 1)
      .filter((page) => page !== field.page)
      .map((page): PlacedField => ({ ...field, id: newId(), page }))
  );

export type Alignment = 'left' | 'top' | 'size';

/** Lines fields up with the first of them. */
export const aligned = <P extends Party>(
  placement: Placement<P>,
  ids: ReadonlySet<string>,
  how: Alignment
): Placement<P> => {
  const first = placement.fields.find(({ id }) => ids.has(id));
  if (!first) return placement;
  const change: Record<Alignment, Partial<Box>> = {
    left: { x: first.x },
    top: { y: first.y },
    size: { width: first.width, height: first.height },
  };
  return changeFields(placement, ids, (field) => ({
    ...field,
    ...inside({ ...field, ...change[how] }),
  }));
};
