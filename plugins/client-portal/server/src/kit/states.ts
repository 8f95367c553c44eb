interface Move<State extends string> {
  from: readonly State[];
  /** Left out: the state stays, or the rules say what comes of it. */
  to?: State;
}

type TargetOf<M> = M extends { to: infer To } ? To : never;

/** What can be done with a thing, in which of its states, and where that leads: for rules, services and SQL alike. */
export const movesOf =
  <State extends string>() =>
  <const Moves extends Readonly<Record<string, Move<State>>>>(moves: Moves) => ({
    can: (state: State, action: keyof Moves): boolean =>
      moves[action]?.from.includes(state) ?? false,
    statesThat: (action: keyof Moves): State[] => [...(moves[action]?.from ?? [])],
    after: <Action extends keyof Moves>(action: Action) =>
      moves[action]?.to as TargetOf<Moves[Action]>,
  });
