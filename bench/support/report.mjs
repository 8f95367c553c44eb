import { median } from './statistics.mjs';

const round = (value) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

/**
 * Medians, ratio and verdict of a row. `ratio` is ours by theirs; with `wanted.ratio` "at most" smaller is better.
 * A row without `theirs` is judged by its own value, one without `wanted` is only told.
 */
export const judge = (row) => {
  const ours = median(row.ours);
  const theirs = row.theirs && median(row.theirs);
  const judged = theirs === undefined ? ours : ours / theirs;
  const ok =
    row.wanted &&
    (row.wanted.ratio === 'at least' ? judged >= row.wanted.value : judged <= row.wanted.value);
  return { ...row, median: { ours, theirs }, ratio: theirs && ours / theirs, ok };
};

const cells = (row) => [
  row.row,
  `${round(row.median.ours)} ${row.unit}`,
  row.theirs ? `${round(row.median.theirs)} ${row.unit} (${row.peer})` : '',
  row.ratio ? row.ratio.toFixed(2) : '',
  row.wanted ? `${row.wanted.ratio} ${row.wanted.value}` : '',
  row.ok === undefined ? '' : row.ok ? 'yes' : 'NO',
];

export const printTable = (rows) => {
  const lines = [['row', 'ours', 'peer', 'ratio', 'wanted', 'ok?'], ...rows.map(cells)];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const print = (line) =>
    console.log(`| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`);
  console.log();
  print(lines[0]);
  print(widths.map((width) => '-'.repeat(width)));
  for (const line of lines.slice(1)) print(line);
  console.log();
};
