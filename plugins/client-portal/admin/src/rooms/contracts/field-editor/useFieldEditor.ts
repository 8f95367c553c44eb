import { useCallback, useMemo, useState } from 'react';
import { type ContractFieldType, maximumFields, type PageSize } from '#protocol';
import { begin, commit, redo, undo } from './history';
import {
  aligned,
  changeFields,
  copiesOnAllPages,
  duplicates,
  freePlace,
  newField,
  removeFields,
  signersOf,
} from './placement';
import type { Alignment, Party, PlacedField, Placement } from './placement';

const nothing: ReadonlySet<string> = new Set();

const focusField = (id: string) =>
  requestAnimationFrame(() => document.getElementById(`field-${id}`)?.focus());

/** What the editor of fields knows: placement with undo, what is selected, for whom and where the next goes. */
export const useFieldEditor = <P extends Party>(
  initial: Placement<P>,
  pages: readonly PageSize[]
) => {
  const [history, setHistory] = useState(() => begin(initial));
  const [selected, setSelected] = useState(nothing);
  const [wanted, setParty] = useState<string>();
  const [page, setPage] = useState(1);
  const placement = history.present;
  const signers = signersOf(placement);
  const party = signers.find(({ key }) => key === wanted)?.key ?? signers[0]?.key;

  const change = useCallback(
    (next: (current: Placement<P>) => Placement<P>, about?: string) =>
      setHistory((current) => commit(current, next(current.present), about)),
    []
  );

  const chosen = useMemo(
    () => placement.fields.filter(({ id }) => selected.has(id)),
    [placement.fields, selected]
  );

  const append = (added: readonly PlacedField[]) => {
    const room = maximumFields - placement.fields.length;
    const fits = added.slice(0, Math.max(0, room));
    const [first] = fits;
    if (!first) return;
    change((current) => ({ ...current, fields: [...current.fields, ...fits] }));
    setSelected(new Set(fits.map(({ id }) => id)));
    focusField(first.id);
  };

  return {
    placement,
    pages,
    signers,
    selected,
    chosen,
    select: setSelected,
    party,
    setParty,
    page,
    setPage,
    change,
    /** about: changes with the same word in a row are taken back together */
    changeChosen: (next: (field: PlacedField) => PlacedField, about?: string) =>
      change((current) => changeFields(current, selected, next), about),
    /** in the middle of a place, or where the page that is looked at has room */
    add: (type: ContractFieldType, place?: { page: number; x: number; y: number }) => {
      const on = place?.page ?? page;
      const size = pages[on - 1];
      if (!size || party === undefined) return;
      append([
        newField({
          type,
          party,
          page: on,
          size,
          ...(place ?? freePlace(placement.fields, on, size)),
        }),
      ]);
    },
    remove: () => {
      change((current) => removeFields(current, selected));
      setSelected(nothing);
    },
    duplicate: () => append(duplicates(chosen, pages)),
    copyToAllPages: () => append(copiesOnAllPages(chosen, pages.length)),
    align: (how: Alignment) => change((current) => aligned(current, selected, how)),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
};

export type FieldEditor<P extends Party = Party> = ReturnType<typeof useFieldEditor<P>>;
