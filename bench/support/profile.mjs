/** Makes the wrapper that rows put around their own side: with a file, the first counted round is profiled into it. */
export const profiler = (file) => {
  if (!file) return (_child, _round, work) => work();
  return async (child, round, work) => {
    if (round !== 0) return work();
    await child.call('startProfile');
    const result = await work();
    await child.call('stopProfile', { file });
    return result;
  };
};
