import type { Database } from '../database/database';
import { Postpone, type JobHandler } from '../jobs/driver';
import type { Clock } from '../clock';
import type { Files } from './files';
import { storedFileTable, type StoredFileRow } from './table';

export const scanJob = 'files.scan';
const againMilliseconds = 60_000;

interface ScanParts {
  database: Database;
  clock: Clock;
  files: Files;
  log: { warn(message: string): void };
}

/** Told in the transaction that changes the file's state. */
export type ScanListener = (file: StoredFileRow) => Promise<void>;

/** Files wait in quarantine until the scanner has seen them; while it is down they go on waiting. */
export const createScan = ({ database, clock, files, log }: ScanParts) => {
  const table = database.of(storedFileTable);
  const listeners: ScanListener[] = [];

  const handler: JobHandler = async (job) => {
    const id = Number(job.payload.file);
    const [file] = await files.byIds([id]);
    if (file?.state !== 'quarantined' || !files.scanner) return;
    let verdict;
    try {
      verdict = await files.scanner.scan(await files.storage.read(file.storageKey));
    } catch (error) {
      log.warn(`A file waits for the virus scanner: ${(error as Error).message}`);
      throw new Postpone(new Date(clock.now().getTime() + againMilliseconds));
    }
    const change = verdict.clean
      ? ({ state: 'clean', finding: null } as const)
      : ({ state: 'infected', finding: verdict.finding.slice(0, 200) } as const);
    await database.transaction(async () => {
      const changed = await table.update(
        (query) => query.where({ id, state: 'quarantined' }),
        change
      );
      if (changed === 1) for (const tell of listeners) await tell({ ...file, ...change });
    });
    if (!verdict.clean) await files.discard({ key: file.storageKey });
  };

  return { handler, onScanned: (listener: ScanListener) => void listeners.push(listener) };
};
