// Prints, for each room, the product files outside its folders that name it: in an identifier, an import path or a
// string. Comments, docs, tests, demo data and the rooms above it don't count. More than `most` fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const most = 5;
const root = fileURLToPath(new URL('..', import.meta.url));
const plugin = join(root, 'plugins/client-portal');
const halves = ['protocol', 'browser', 'server', 'admin', 'portal', 'client'];

/** What a room is called in code, the folders that are its own, and words that only look like it. */
const rooms = {
  documents: {
    named: /document/i,
    // Strapi's and the browser's own words
    otherwise:
      /documentIds?\b|document_id|DocumentIds?|documentElement|documentService|DocumentService|^document$|^documents$|ownerDocument|Documents?Engine/,
    property: true,
  },
  contracts: { named: /contract/i },
};

const isSource = (name) => /\.(m?tsx?|mjs|json)$/.test(name) && !/\.test\.tsx?$|\.generated\.ts$/.test(name);

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!['node_modules', 'dist', 'build'].includes(entry.name)) yield* filesIn(path);
    } else if (isSource(entry.name)) yield path;
  }
}

/** Identifiers, strings and keys of a source file: what is left of it without comments. */
function wordsOf(path) {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) return [text];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, /x$/.test(path) ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const words = [];
  const walk = (node) => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isJsxText(node) || node.kind === ts.SyntaxKind.RegularExpressionLiteral || ts.isTemplateHead?.(node) || ts.isTemplateMiddle?.(node) || ts.isTemplateTail?.(node)) {
      words.push(node.text ?? node.getText());
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return words;
}

const own = (path, room) => new RegExp(`(^|/)${room}(/|\\.|-routes\\.)`).test(path);

const all = halves.flatMap((half) => [...filesIn(join(plugin, half))]);
const words = new Map(all.map((path) => [path, wordsOf(path)]));
let failed = false;
for (const [room, { named, otherwise }] of Object.entries(rooms)) {
  const found = [];
  for (const [path, list] of words) {
    const from = relative(plugin, path);
    if (own(from, room)) continue;
    const hits = [...new Set(list.filter((word) => named.test(word) && !(otherwise?.test(word))))];
    if (hits.length > 0) found.push([from, hits]);
  }
  console.log(`${room}: ${found.length} files outside its folders`);
  for (const [path, hits] of found) console.log(`  ${path}: ${hits.slice(0, 4).map((hit) => hit.slice(0, 50).replace(/\s+/g, ' ')).join(', ')}`);
  if (found.length > most) failed = true;
}
process.exitCode = failed ? 1 : 0;
