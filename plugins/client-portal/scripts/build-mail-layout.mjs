// Compiles the mail layout from MJML to HTML for mail clients. The result is committed, so that the product
// needs no MJML at run time; a test compares the two. Usage: node scripts/build-mail-layout.mjs [--check]
import { readFile, writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';

const folder = new URL('../server/src/foundation/mail/', import.meta.url);
const source = await readFile(new URL('layout.mjml', folder), 'utf8');
const { html, errors } = await mjml2html(source, {
  validationLevel: 'strict',
  minify: false,
  fonts: {},
});
if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));

// MJML checks that a colour is one, so these stand in for the brand's until they are known.
const colours = {
  '#acce01': 'accent',
  '#acce02': 'onAccent',
  '#acce03': 'primary',
  '#acce04': 'onPrimary',
};
const branded = html
  .replaceAll(/#acce0[1-4]/g, (colour) => `{{ ${colours[colour]} }}`)
  // Indentation is a third of it, and goes out with every mail.
  .replaceAll(/\n\s+/g, '\n')
  .trim();

const module = `// Made by scripts/build-mail-layout.mjs from layout.mjml; change that file, then run it.
export const layoutHtml = ${JSON.stringify(branded)};
`;
const target = new URL('layout.generated.ts', folder);
if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8');
  if (current !== module) {
    console.error('layout.generated.ts is stale: run node scripts/build-mail-layout.mjs');
    process.exit(1);
  }
} else {
  await writeFile(target, module);
}
