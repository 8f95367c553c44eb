/** A copy in which the line has changed places with its neighbour. */
export const moved = <Item>(lines: readonly Item[], index: number, by: -1 | 1): Item[] => {
  const next = [...lines];
  const [line] = next.splice(index, 1);
  if (line) next.splice(index + by, 0, line);
  return next;
};
