import { useState } from 'react';
import { readError } from '../../kit/errors';
import { useAutosave } from '../../ui/useAutosave';

/** Dotted paths of what is refused, with the reason. */
export type Faults = Readonly<Record<string, string>>;

interface EditorSave<Value, Changes> {
  toChanges: (value: Value) => Changes;
  /** what the protocol does not take; empty: all is well */
  faultsOf: (changes: Changes) => Faults;
  save: (changes: Changes) => PromiseLike<{ data: unknown } | { error: unknown }>;
}

const none: Faults = {};

/** Saves what is written in an editor once it has rested, unless the protocol would not take it. */
export const useEditorSave = <Value, Changes>(value: Value, how: EditorSave<Value, Changes>) => {
  const { toChanges, faultsOf, save } = how;
  const [faults, setFaults] = useState(none);
  const [failure, setFailure] = useState<unknown>();
  const autosave = useAutosave(value, async (latest) => {
    const changes = toChanges(latest);
    const found = faultsOf(changes);
    setFaults(found);
    setFailure(undefined);
    if (Object.keys(found).length > 0) return false;
    const answer = await save(changes);
    if ('data' in answer) return true;
    const { fields } = readError(answer.error);
    setFaults(fields);
    if (Object.keys(fields).length === 0) setFailure(answer.error);
    return false;
  });
  return { ...autosave, faults, failure };
};

export type EditorSaving = ReturnType<typeof useEditorSave>;
