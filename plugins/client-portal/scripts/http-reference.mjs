// Writes the tables of docs/http-reference.md from the definitions of the routes. What stands around the tables is
// written by hand. Usage: node scripts/http-reference.mjs [--check]
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { allRoutes, loadProtocol } from './protocol.mjs';

const target = new URL('../../../docs/http-reference.md', import.meta.url);
const protocol = await loadProtocol();
const routes = allRoutes(protocol);
const names = protocol.namedSchemas(protocol);

const code = (text) => `\`${text}\``;
const groupOf = ({ id }) => id.slice(0, id.lastIndexOf('.'));

/** The fields of a schema as they are sent, those that may be left out with a question mark. */
const fieldsOf = (schema, io) => {
  const {
    properties = {},
    required = [],
    anyOf,
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  if (anyOf) return anyOf.map(() => '…').join(' or ');
  const optional = (name) => (io === 'input' && !required.includes(name) ? '?' : '');
  return Object.keys(properties)
    .map((name) => name + optional(name))
    .join(', ');
};

const braces = (fields) => (fields ? code(`{ ${fields} }`) : '');

const takes = ({ query, body, form }) => {
  const parts = [];
  const asked = query ? fieldsOf(query, 'output').split(', ').filter(Boolean) : [];
  if (asked.length > 0) parts.push(code(`?${asked.map((name) => `${name}=`).join('&')}`));
  if (body) parts.push(braces(fieldsOf(body, 'input')));
  if (form) {
    const fields = fieldsOf(form.fields, 'input');
    parts.push(
      `multipart: ${[form.part, ...(fields ? fields.split(', ') : [])].map(code).join(', ')}`
    );
  }
  return parts.filter(Boolean).join(' or ');
};

const answers = ({ answer, status = 200 }) => {
  const what = () => {
    if (!answer) return '';
    if ('raw' in answer) return answer.raw === 'redirect' ? 'a redirect' : answer.type;
    const name = names.get(answer);
    return braces(fieldsOf(answer, 'output')) || (name ? code(name) : 'JSON');
  };
  return [status === 200 || status === 302 ? '' : String(status), what()].filter(Boolean).join(' ');
};

const row = (route) => {
  const { does, method, path, needs = [], errors = [] } = route;
  const cells = [
    `${code(`${method} ${path}`)} ${does}`,
    takes(route),
    answers(route),
    [needs].flat().map(code).join(', '),
    errors.map(code).join(', '),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
};

const table = (wanted) => {
  const rows = routes.filter((route) => wanted.includes(groupOf(route)));
  if (rows.length === 0) throw new Error(`No routes of ${wanted.join(', ')}`);
  return [
    '| call | takes | answers | needs | own errors |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(row),
  ].join('\n');
};

const current = await readFile(target, 'utf8');
const written = [];
const made = current.replace(/<!-- routes: (.+?) -->\n[\s\S]*?<!-- end -->/g, (_, groups) => {
  const wanted = groups.split(' ');
  written.push(...wanted);
  return `<!-- routes: ${groups} -->\n\n${table(wanted)}\n\n<!-- end -->`;
});
const missing = new Set(routes.map(groupOf).filter((group) => !written.includes(group)));
if (missing.size > 0) {
  console.error(`docs/http-reference.md has no table for ${[...missing].join(', ')}`);
  process.exit(1);
}
if (!process.argv.includes('--check')) await writeFile(target, made);
else if (made !== current) {
  console.error('docs/http-reference.md is stale: run npm run reference');
  process.exit(1);
}
