import { useRef, useState } from 'react';
import { type ImportEntry, type ImportRequest, importRoutes } from '#protocol';
import { useAct, useRefresh } from '../../kit/requests/useAct';

/** What is known of all parts together; `entries` counts the rows through the whole file. */
export interface ImportedSoFar {
  total: number;
  done: number;
  creates: number;
  updates: number;
  skips: number;
  entries: ImportEntry[];
}

const pollMs = 800;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const add = (
  report: ImportedSoFar,
  part: Omit<ImportedSoFar, 'total' | 'done'>,
  done: number
): ImportedSoFar => ({
  total: report.total,
  done: report.done + done,
  creates: report.creates + part.creates,
  updates: report.updates + part.updates,
  skips: report.skips + part.skips,
  entries: [
    ...report.entries,
    ...part.entries.map((entry) => ({ ...entry, index: entry.index + report.done })),
  ],
});

const nothing = (requests: readonly ImportRequest[]): ImportedSoFar => ({
  total: requests.reduce((sum, { rows }) => sum + rows.length, 0),
  done: 0,
  creates: 0,
  updates: 0,
  skips: 0,
  entries: [],
});

type Stage = 'idle' | 'forecasting' | 'forecast' | 'running' | 'finished';

/** Forecasts and runs an import of several parts, one after another. What fails stops it and says so. */
export const useImport = () => {
  const [stage, setStage] = useState<Stage>('idle');
  const [report, setReport] = useState<ImportedSoFar>();
  const [error, setError] = useState<unknown>();
  const [forecast] = useAct(importRoutes.forecast);
  const [start] = useAct(importRoutes.start, { refreshes: 'nothing' });
  // asked again and again until it is finished; only the last answer is worth keeping
  const [look] = useAct(importRoutes.progress);
  const refresh = useRefresh();
  // a run that was left behind no longer speaks
  const run = useRef(0);

  const begin = (next: Stage) => {
    run.current += 1;
    setError(undefined);
    setReport(undefined);
    setStage(next);
    return run.current;
  };

  const ask = async (requests: readonly ImportRequest[]) => {
    const mine = begin('forecasting');
    let known = nothing(requests);
    for (const request of requests) {
      const answer = await forecast(request);
      if (run.current !== mine) return;
      if ('error' in answer) {
        setError(answer.error);
        setStage('idle');
        return;
      }
      known = add(known, answer.data, request.rows.length);
    }
    setReport(known);
    setStage('forecast');
  };

  const perform = async (requests: readonly ImportRequest[]) => {
    const mine = begin('running');
    let known = nothing(requests);
    setReport(known);
    for (const request of requests) {
      const started = await start(request);
      if (run.current !== mine) return;
      if ('error' in started) {
        setError(started.error);
        setStage('finished');
        return;
      }
      for (let finished = false; !finished;) {
        const answer = await look({ id: started.data.import });
        if (run.current !== mine) return;
        if ('error' in answer) {
          // the import goes on whether it is watched or not
          setError(answer.error);
        } else {
          setError(undefined);
          finished = answer.data.state === 'finished';
          const done = finished ? request.rows.length : answer.data.done;
          const seen = add(known, answer.data, done);
          setReport(seen);
          if (finished) {
            known = seen;
            refresh();
          }
        }
        if (!finished) await pause(pollMs);
        if (run.current !== mine) return;
      }
    }
    setStage('finished');
  };

  return { stage, report, error, ask, perform, reset: () => void begin('idle') };
};
