export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * Runs A B A B ..., so that whatever the machine does besides meets both.
 * @param warm a first pair, round -1, warms up and is thrown away
 */
export const interleave = async (rounds, sides, { warm = true } = {}) => {
  const values = sides.map(() => []);
  for (let round = warm ? -1 : 0; round < rounds; round += 1) {
    for (const [index, side] of sides.entries()) {
      const value = await side(round);
      if (round >= 0) values[index].push(value);
    }
  }
  return values;
};
