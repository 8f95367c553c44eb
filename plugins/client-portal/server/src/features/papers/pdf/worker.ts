import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { tasks, type TaskName } from './tasks';

/** Of the thread: requests go first. Elsewhere than on Linux it would be the whole process's. */
const niceness = 10;
if (process.platform === 'linux') {
  try {
    setPriority(0, niceness);
  } catch {
    // not allowed here: as urgent as everything else
  }
}

/** Large results change hands instead of being copied. */
const handedOver = (result: unknown): ArrayBuffer[] => {
  const { bytes } = (result ?? {}) as { bytes?: unknown };
  return bytes instanceof Uint8Array && bytes.byteLength === bytes.buffer.byteLength
    ? [bytes.buffer as ArrayBuffer]
    : [];
};

parentPort?.on('message', ({ id, task, input }: { id: number; task: TaskName; input: never }) => {
  tasks[task](input).then(
    (result: unknown) => parentPort?.postMessage({ id, result }, handedOver(result)),
    (error: unknown) => parentPort?.postMessage({ id, error: (error as Error).message })
  );
});
