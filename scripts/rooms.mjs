// `npm run rooms`: for each room the product files outside its folders that name it, in an identifier, an import path
// or a string. Comments, docs, tests and demo data do not count, nor does what stands on the room. A room is its
// folders and a line in server, admin and portal: more than `most` files fail.
//   npm run rooms -- --compile    compiles the fixture room with them too, in all halves
//   npm run rooms -- --build      only builds the site with it, and prints its folder last
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { buildWith, copyWith, readingOf } from './room-copy.mjs';
import { quietly, say } from './steps.mjs';

const most = 5;
const halves = ['protocol', 'browser', 'server', 'admin', 'portal', 'client'];

/**
 * What a room is called in identifiers. `document` is a word of browsers, of Strapi and of pdf.js too, and to poll is
 * to ask again and again: there only what the room exports names it.
 */
const rooms = [
  { room: 'documents', word: /document/i, onlyExports: true },
  {
    room: 'contracts',
    word: /contract/i,
    // What is stored and answered by this name since before sealing was a room of its own (docs/adr/0030).
    kept: {
      'protocol/src/papers/verification.ts': ['contract'],
      'server/src/features/papers/verification.ts': ['contract'],
      'server/src/features/papers/content-types.ts': [
        'contractId',
        'contract-seal',
        'contract-seals',
        'Contract seal',
      ],
    },
  },
  { room: 'polls', word: /polls?/i, onlyExports: true },
];

const isSource = (name) =>
  /\.(m?tsx?|mjs|json)$/.test(name) && !/\.test\.tsx?$|\.generated\.ts$/.test(name);

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!['node_modules', 'dist', 'testing'].includes(entry.name)) yield* filesIn(file);
    } else if (isSource(entry.name)) yield file;
  }
}

/** What is written in a file beside its comments. */
const read = (file) => {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) {
    // of words the keys: what they say is prose
    const strings = Object.keys(JSON.parse(text));
    return { identifiers: [], strings, exported: [], declared: new Set() };
  }
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found = { identifiers: [], strings: [], exported: [], declared: new Set() };
  const isDeclared = ({ parent }) =>
    ts.isTypeAliasDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isFunctionDeclaration(parent);
  const walk = (node) => {
    if (ts.isIdentifier(node)) {
      if (node.parent.name === node && isDeclared(node)) found.declared.add(node.text);
      found.identifiers.push(node.text);
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node))
      found.strings.push(node.text);
    else if (ts.isRegularExpressionLiteral(node)) found.strings.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(source);
  for (const statement of source.statements) {
    const isExported = ts
      .getModifiers(statement)
      ?.some(({ kind: of }) => of === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    const named = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name)
      : [statement.name];
    for (const name of named) if (name && ts.isIdentifier(name)) found.exported.push(name.text);
  }
  return found;
};

const isOf = (file, room) => file.split(path.sep).includes(room);

const namedIn = (plugin, { room, word, onlyExports = false, kept = {} }) => {
  const files = halves
    .flatMap((half) => [...filesIn(path.join(plugin, half))])
    .map((file) => ({ file: path.relative(plugin, file), ...read(file) }));
  const own = files.filter(({ file }) => isOf(file, room));
  // its bare name, as in the lists of rooms, is a word of Strapi's as well: there it is imported from its folder
  const exported = new Set(
    own.flatMap((one) => one.exported).filter((name) => word.test(name) && name !== room)
  );
  // an address, an app, a permission, a key of words, a place to import from
  const named = new RegExp(`(^|[/.'"\`])${room}($|[/.'"\`])`);
  return files
    .filter(({ file }) => !isOf(file, room))
    .map(({ file, identifiers, strings, declared }) => ({
      file,
      hits: [
        ...identifiers.filter((name) =>
          onlyExports ? exported.has(name) && !declared.has(name) : word.test(name)
        ),
        ...strings.filter((text) => named.test(text) || (!onlyExports && word.test(text))),
      ].filter((hit) => !kept[file]?.includes(hit)),
    }))
    .filter(({ hits }) => hits.length > 0);
};

if (process.argv.includes('--build')) {
  console.log(await buildWith('polls'));
  process.exit(0);
}

const site = copyWith('polls', readingOf('polls'));
const copy = path.join(site, 'plugins/client-portal');
let failed = false;
for (const asked of rooms) {
  const found = namedIn(copy, asked);
  say(`${asked.room}: named by ${found.length} files outside its folders, at most ${most} may`);
  for (const { file, hits } of found) {
    const some = [...new Set(hits)].slice(0, 4).map((hit) => hit.trim().slice(0, 40));
    console.log(`  ${file}: ${some.join(', ')}`);
  }
  failed ||= found.length > most;
}
if (process.argv.includes('--compile')) {
  for (const half of ['server', 'admin', 'portal']) {
    const config = path.join(copy, half, 'tsconfig.json');
    await quietly('npx', ['tsc', '--noEmit', '-p', config]).catch(() => (failed = true));
  }
}
process.exitCode = failed ? 1 : 0;
