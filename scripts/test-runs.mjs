// One run of jest, and what came of it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './steps.mjs';
import { noteFiles, timed } from './test-times.mjs';

/**
 * @param label also names the report in .tmp
 * @param kinds projects of jest.config.mjs
 */
export const runJest = (label, kinds, { workers, only, env = {} }) =>
  timed(
    `tests: ${label}`,
    () =>
      new Promise((resolve) => {
        const output = path.join(root, '.tmp', `jest-${label.replace(/\W+/g, '-')}.json`);
        rmSync(output, { force: true });
        const child = spawn(
          process.execPath,
          [
            'node_modules/jest/bin/jest.js',
            ...['--selectProjects', ...kinds],
            `--maxWorkers=${workers}`,
            ...(only ? [`--testNamePattern=${only}`] : []),
            '--json',
            `--outputFile=${output}`,
            '--silent=false',
          ],
          { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } }
        );
        child.on('exit', () => {
          const report = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : null;
          noteFiles(label, report?.testResults ?? []);
          resolve({
            passed: report?.numPassedTests ?? 0,
            // A file that could not even be loaded counts as a failure too.
            failed:
              (report?.numFailedTests ?? 0) +
              (report?.numRuntimeErrorTestSuites ?? 0) +
              (report ? 0 : 1),
            skipped: report?.numPendingTests ?? 0,
          });
        });
      })
  );
