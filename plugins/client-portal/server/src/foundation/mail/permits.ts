/**
 * How many messages may be in flight in this process. Big sends take what is free; somebody who waits for a
 * code is next in line when a wave ends.
 */
export interface Permits {
  /** Waits until at least one is free. @returns how many were taken, at most `wanted` */
  take(wanted: number): Promise<number>;
  give(count: number): void;
  /** somebody waits */
  readonly wanted: boolean;
}

export const createPermits = (size: number): Permits => {
  let free = size;
  const waiting: (() => void)[] = [];

  return {
    get wanted() {
      return waiting.length > 0;
    },
    async take(wanted) {
      while (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      const taken = Math.min(wanted, free);
      free -= taken;
      return taken;
    },
    give(count) {
      free += count;
      // Each waiter looks for itself whether enough is left.
      for (const wake of waiting.splice(0)) wake();
    },
  };
};
