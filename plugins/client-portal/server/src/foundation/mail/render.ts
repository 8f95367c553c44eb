import { Liquid } from 'liquidjs';
import { textColourOn } from '#browser/contrast';
import { layoutHtml } from './layout.generated';

/** One language's words of a template; each is a Liquid text. */
export interface MailText {
  subject: string;
  preheader: string;
  heading: string;
  paragraphs: string[];
  button: string;
  notes: string[];
}

export interface Brand {
  name: string;
  logoUrl: string | null;
  portalUrl: string;
  colours: { primary: string; accent: string };
}

/**
 * `url` and `code` are shown as button and number, `bodyHtml` (which is clean) and `bodyText` stand before them;
 * the rest is for the words.
 */
export type MailVariables = Record<string, unknown> & {
  url?: string;
  code?: string;
  bodyHtml?: string;
  bodyText?: string;
};

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

// No file access, and own properties only: what editors write in templates reaches nothing else.
// Nor does a loop without end hold up everybody else: milliseconds, characters and items (CWE-400).
const limits = { parseLimit: 1_000_000, renderLimit: 1000, memoryLimit: 20_000_000 };
const options = {
  ...limits,
  templates: {},
  ownPropertyOnly: true,
  strictVariables: false,
  jsTruthy: true,
};
const words = new Liquid(options);
const markup = new Liquid({ ...options, outputEscape: 'escape' });
const strict = new Liquid({ ...options, strictVariables: true, strictFilters: true });
const layout = markup.parse(layoutHtml);
const parsed = new Map<string, ReturnType<Liquid['parse']>>();

/** Fills a text that somebody wrote; strict: a value that there isn't is an error. Throws what Liquid throws. */
export const fillStrictly = (text: string, values: object): string =>
  String(strict.parseAndRenderSync(text, values));

const fill = (template: string, variables: object) => {
  let tree = parsed.get(template);
  if (!tree) {
    tree = words.parse(template);
    parsed.set(template, tree);
  }
  return String(words.renderSync(tree, variables)).trim();
};

const oneLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ');

export const renderSubject = (text: MailText, brand: Brand, variables: MailVariables) =>
  oneLine(fill(text.subject, { ...variables, portal: brand.name }));

export const renderMail = (
  text: MailText,
  brand: Brand,
  locale: string,
  variables: MailVariables
): RenderedMail => {
  const scope = { ...variables, portal: brand.name };
  const many = (all: string[]) => all.map((one) => fill(one, scope)).filter(Boolean);
  const subject = renderSubject(text, brand, variables);
  const parts = {
    preheader: fill(text.preheader, scope),
    heading: fill(text.heading, scope),
    paragraphs: many(text.paragraphs),
    button: fill(text.button, scope),
    notes: many(text.notes),
  };
  const { url, code, bodyHtml, bodyText } = variables;
  const html = String(
    markup.renderSync(layout, {
      ...parts,
      subject,
      locale,
      url,
      code,
      bodyHtml,
      name: brand.name,
      logoUrl: brand.logoUrl,
      portalUrl: brand.portalUrl,
      accent: brand.colours.accent,
      onAccent: textColourOn(brand.colours.accent),
      primary: brand.colours.primary,
      onPrimary: textColourOn(brand.colours.primary),
    })
  );
  const lines = [
    ...(parts.heading ? [parts.heading] : []),
    ...parts.paragraphs,
    ...(bodyText ? [bodyText] : []),
    ...(code ? [code] : []),
    ...(url ? [`${parts.button}:\n${url}`] : []),
    ...parts.notes,
    `-- \n${brand.name}\n${brand.portalUrl}`,
  ];
  return { subject, html, text: `${lines.join('\n\n')}\n` };
};
