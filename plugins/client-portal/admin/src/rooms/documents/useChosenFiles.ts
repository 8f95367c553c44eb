import { useState } from 'react';
import { maximumFiles } from '#protocol';
import { readError } from '../../kit/errors';
import { judge, pick, sendable, withRefusal } from './chosenFiles';
import { useFileLimits } from './useFileLimits';

/** Files that were picked, each with what is wrong with it. @param first dropped before the dialog opened */
export const useChosenFiles = (first: readonly File[] = []) => {
  const { limits } = useFileLimits();
  const [picked, setPicked] = useState(() => pick(first));
  const chosen = judge(picked, limits);
  const ready = sendable(chosen);

  /** Marks what the server refused. True where that stands at a file now. */
  const refuse = (error: unknown) => {
    const { code, fields } = readError(error);
    if (code === 'network') return false;
    const why = code ?? 'internal';
    const marked = withRefusal(chosen, why, fields);
    setPicked(marked);
    return marked.some(({ refused }) => refused === why);
  };
  return {
    chosen,
    ready,
    files: ready.map(({ file }) => file),
    tooMany: ready.length > maximumFiles,
    add: (files: readonly File[]) => setPicked([...picked, ...pick(files)]),
    set: (files: readonly File[]) => setPicked(pick(files)),
    remove: (key: string) => setPicked(picked.filter((one) => one.key !== key)),
    refuse,
  };
};

export type Choosing = ReturnType<typeof useChosenFiles>;
