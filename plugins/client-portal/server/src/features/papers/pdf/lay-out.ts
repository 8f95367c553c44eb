import { languageFor } from '#protocol/languages';
import MarkdownIt from 'markdown-it';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Field } from '#protocol';
import { sizes, words, type Placed } from './field-boxes';
import { unprintable } from './fonts';
import type { Lib } from './libpdf';
import { margin, MarkdownReader, paper } from './markdown-reader';
import { readPlaceholders, type Placeholder } from './placeholders';

/** Who fills in and signs, before it is known who that is. */
export interface Role {
  name: string;
  role: 'signer' | 'viewer';
}

/** `signer`: the index of its role. */
export interface LaidOutField extends Field {
  signer: number;
}

export interface LayOutInput {
  /** Markdown, its values filled in */
  text: string;
  title: string;
  roles: Role[];
  language: string;
  /** paths of further TrueType fonts */
  fonts: string[];
}

export type LaidOut =
  { pdf: Uint8Array; fields: LaidOutField[] } | { unprintable: string[] } | { wrong: string[] };

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });

/** Signers for whom the text has no place to sign get one at its end. */
const missingSignatures = (roles: Role[], fields: Placeholder[]) =>
  roles.flatMap(({ role, name }, signer) =>
    role === 'signer' &&
    !fields.some((field) => field.type === 'signature' && field.signer === signer)
      ? [{ signer, name }]
      : []
  );

const plainField = (type: Placeholder['type'], signer: number): Placeholder => ({
  type,
  signer,
  required: true,
  label: null,
  options: [],
});

const roboto = (name: string) => require.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`);

const toField = ({ placeholder, node }: Placed, index: number): LaidOutField | null => {
  const at = node.positions?.[0];
  if (!at) return null;
  const { width, height } = sizes[placeholder.type];
  return {
    id: `${placeholder.type}-${index + 1}`,
    type: placeholder.type,
    page: at.pageNumber,
    x: at.left / paper.width,
    y: at.top / paper.height,
    width: width / paper.width,
    height: height / paper.height,
    signer: placeholder.signer,
    required: placeholder.required,
    ...(placeholder.label ? { label: placeholder.label } : {}),
    ...(placeholder.options.length > 0 ? { options: placeholder.options } : {}),
  };
};

/** Lays a text out on A4 and says where its fields came to stand. */
export const layOut = async (lib: Lib, input: LayOutInput): Promise<LaidOut> => {
  const missing = await unprintable(lib, [input.text, input.title], input.fonts);
  if (missing.length > 0) return { unprintable: missing };
  const { found, wrong } = readPlaceholders(input.text, input.roles);
  if (wrong.length > 0) return { wrong };
  const labels = words[languageFor(input.language)];
  const reader = new MarkdownReader(markdown.parse(input.text, {}), [...found], labels);
  const content = reader.blocks();
  const blocks = missingSignatures(input.roles, found).map(({ signer, name }) => ({
    columns: [
      reader.field(plainField('signature', signer), name),
      reader.field(plainField('date', signer)),
    ],
    columnGap: 24,
    margin: [0, 16, 0, 0],
  }));
  const definition = {
    pageSize: 'A4',
    pageMargins: [margin, margin, margin, margin],
    info: { title: input.title },
    content: [...content, ...blocks],
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25 },
    footer: (page: number, pages: number) => ({
      text: `${input.title} · ${page} / ${pages}`,
      fontSize: 7.5,
      color: '#8a8f99',
      alignment: 'center',
      margin: [margin, 20, margin, 0],
    }),
  } as unknown as TDocumentDefinitions;
  const [own] = input.fonts;
  pdfmake.setFonts({
    Roboto: own
      ? { normal: own, bold: own, italics: own, bolditalics: own }
      : {
          normal: roboto('Regular'),
          bold: roboto('Medium'),
          italics: roboto('Italic'),
          bolditalics: roboto('MediumItalic'),
        },
  });
  const access = pdfmake as unknown as {
    setUrlAccessPolicy(allow: () => boolean): void;
    setLocalAccessPolicy(allow: (path: string) => boolean): void;
  };
  access.setUrlAccessPolicy(() => false);
  access.setLocalAccessPolicy((path) => /\.(ttf|otf)$/i.test(path));
  const bytes = await pdfmake.createPdf(definition).getBuffer();
  const fields = reader.placed
    .map(toField)
    .filter((field): field is LaidOutField => field !== null);
  return { pdf: new Uint8Array(bytes), fields };
};
