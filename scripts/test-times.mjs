// How long each part of a run took, and which files of the tests took longest.
import path from 'node:path';
import { root } from './steps.mjs';

const began = Date.now();
const parts = [];
const files = [];
const seconds = (milliseconds) => `${Math.round(milliseconds / 1000)} s`.padStart(6);

export const timed = async (name, work) => {
  const start = Date.now();
  try {
    return await work();
  } finally {
    parts.push({ name, milliseconds: Date.now() - start });
  }
};

/** @param results `testResults` of jest's JSON */
export const noteFiles = (label, results) => {
  for (const { name, startTime, endTime } of results)
    files.push({ name: path.relative(root, name), label, milliseconds: endTime - startTime });
};

/** What took less than a second is not worth a line. */
export const sayTimes = () => {
  console.log('How long it took (parts of a run overlap):');
  for (const { name, milliseconds } of parts)
    if (milliseconds >= 1000) console.log(`${seconds(milliseconds)}  ${name}`);
  console.log(`${seconds(Date.now() - began)}  all of it`);
  console.log('The slowest files:');
  for (const { name, label, milliseconds } of files
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, 12))
    console.log(`${seconds(milliseconds)}  ${name} (${label})`);
};
