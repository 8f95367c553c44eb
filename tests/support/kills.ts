const asked = Number(process.env.TEST_KILLS ?? 0);

/** Milliseconds after which to kill the server, one after the other: a few, or as many as `npm run kills` asks for. */
export const killMoments = (few: number[]) => {
  const latest = 2 * Math.max(...few);
  return asked > 0 ? Array.from({ length: asked }, () => Math.round(Math.random() * latest)) : few;
};

/** The time that a test may take, with a start of the server for each kill. */
export const timeFor = (few: number) => few + asked * 20_000;
