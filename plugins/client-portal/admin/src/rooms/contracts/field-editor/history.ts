/** What was, what is, and what was taken back. */
export interface History<State> {
  past: readonly State[];
  present: State;
  future: readonly State[];
  /** what the last change was about: changes of one kind in a row are taken back together */
  about: string | null;
}

const remembered = 200;

export const begin = <State>(present: State): History<State> => ({
  past: [],
  present,
  future: [],
  about: null,
});

export const commit = <State>(
  history: History<State>,
  present: State,
  about: string | null = null
): History<State> => {
  if (present === history.present) return history;
  const together = about !== null && about === history.about;
  return {
    past: together ? history.past : [...history.past.slice(1 - remembered), history.present],
    present,
    future: [],
    about,
  };
};

export const undo = <State>(history: History<State>): History<State> => {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    about: null,
  };
};

export const redo = <State>(history: History<State>): History<State> => {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, about: null };
};
