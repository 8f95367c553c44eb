import { createHash } from 'node:crypto';
import type { PDF } from '@libpdf/core';
import type { PdfRefusal } from '#protocol';
import { maximumPages, type PageSize } from '#protocol/papers/pages';
import type { Lib } from './libpdf';
import { pageSpaceOf, shownSize } from './page-space';

export const refusalTexts: Record<PdfRefusal, string> = {
  'not-a-pdf': 'This is not a PDF that can be read',
  encrypted: 'This PDF is protected with a password: save it without one first',
  damaged: 'This PDF is damaged or was cut off: save or export it again',
  'dynamic-form': 'This PDF is a dynamic form (XFA): print it to a plain PDF first',
  'no-pages': 'This PDF has no pages',
  'too-many-pages': `This PDF has more than ${maximumPages} pages`,
  certified: 'This PDF is certified and allows no changes: sign a copy without that certification',
};

export type Inspected =
  | { refused: PdfRefusal }
  | {
      pages: PageSize[];
      /**
       * what is signed instead of the file as it came: form fields have become part of the page; null: it is
       * taken as it is
       */
      normalised: Uint8Array | null;
      sha256: string;
    };

/** Smaller than a stamp could be placed on. */
const smallestPage = 36;
/** Points; more than any reader shows (ISO 32000-1 annex C). */
const largestPage = 14_400;

const resolved = (lib: Lib, pdf: PDF, value: unknown) =>
  value instanceof lib.PdfRef ? pdf.getObject(value) : value;

const formOf = (lib: Lib, pdf: PDF) => {
  const found = resolved(lib, pdf, pdf.getCatalog().get('AcroForm'));
  return found instanceof lib.PdfDict ? found : null;
};

const isDynamicForm = (lib: Lib, pdf: PDF) => {
  const rendering = pdf.getCatalog().get('NeedsRendering');
  return (
    rendering instanceof lib.PdfBool && rendering.value && Boolean(formOf(lib, pdf)?.get('XFA'))
  );
};

/** Certified with "no changes at all" (ISO 32000-1 12.8.2.2, P 1): a seal would make its signature void. */
const allowsNoChanges = (lib: Lib, pdf: PDF) => {
  const perms = resolved(lib, pdf, pdf.getCatalog().get('Perms'));
  const signature = perms instanceof lib.PdfDict && resolved(lib, pdf, perms.get('DocMDP'));
  if (!(signature instanceof lib.PdfDict)) return false;
  const references = resolved(lib, pdf, signature.get('Reference'));
  const first = references instanceof lib.PdfArray && resolved(lib, pdf, references.at(0));
  const params = first instanceof lib.PdfDict && resolved(lib, pdf, first.get('TransformParams'));
  const level = params instanceof lib.PdfDict && resolved(lib, pdf, params.get('P'));
  return level instanceof lib.PdfNumber && level.value === 1;
};

const isSigned = (pdf: PDF) =>
  (pdf.getForm()?.getFields() ?? []).some(
    (field) =>
      field.type === 'signature' && (field as unknown as { isSigned(): boolean }).isSigned()
  );

interface DrawnField {
  needsAppearanceUpdate: boolean;
  getWidgets(): { getNormalAppearance(): unknown }[];
}

/**
 * Readers count pages by the tree's own word, some by walking it. Where these differ, or a page stands in it twice,
 * they don't show the same pages: a field would lie on another one than the signer sees.
 */
const isCountedWell = (lib: Lib, pdf: PDF) => {
  const tree = resolved(lib, pdf, pdf.getCatalog().get('Pages'));
  const count = tree instanceof lib.PdfDict && resolved(lib, pdf, tree.get('Count'));
  return count instanceof lib.PdfNumber && count.value === pdf.getPageCount();
};

/**
 * What is signed must not look otherwise tomorrow: layers that a reader may switch are all shown, scripts and what
 * starts by itself go (shadow attacks, pdf-insecurity.org; PDF/A forbids the same, ISO 19005-2 6.6.1).
 * @returns whether there was anything
 */
const makeStill = (lib: Lib, pdf: PDF): boolean => {
  const catalog = pdf.getCatalog();
  let changed = pdf.flattenLayers().flattened;
  const drop = (dict: InstanceType<Lib['PdfDict']>, key: string) => {
    if (dict.get(key) === undefined) return;
    dict.delete(key);
    changed = true;
  };
  const opens = resolved(lib, pdf, catalog.get('OpenAction'));
  const opensBy = opens instanceof lib.PdfDict && resolved(lib, pdf, opens.get('S'));
  // A place to begin at is no harm.
  if (opensBy instanceof lib.PdfName && opensBy.value !== 'GoTo') drop(catalog, 'OpenAction');
  drop(catalog, 'AA');
  const names = resolved(lib, pdf, catalog.get('Names'));
  if (names instanceof lib.PdfDict) drop(names, 'JavaScript');
  for (const page of pdf.getPages()) drop(page.dict, 'AA');
  return changed;
};

/** What was filled in becomes part of the page, also where the file leaves it to the reader to draw it. */
const flattenForm = (lib: Lib, pdf: PDF) => {
  const form = pdf.getForm();
  if (!form) return;
  const asked = formOf(lib, pdf)?.get('NeedAppearances');
  const drawAll = asked instanceof lib.PdfBool && asked.value;
  for (const field of form.getFields() as unknown as DrawnField[]) {
    const isDrawn = field.getWidgets().every((widget) => Boolean(widget.getNormalAppearance()));
    if (drawAll || !isDrawn) field.needsAppearanceUpdate = true;
  }
  form.flatten();
};

const judge = (lib: Lib, pdf: PDF): PdfRefusal | null => {
  if (pdf.isEncrypted) return 'encrypted';
  if (pdf.recoveredViaBruteForce) return 'damaged';
  const count = pdf.getPageCount();
  if (count === 0) return 'no-pages';
  if (count > maximumPages) return 'too-many-pages';
  if (!isCountedWell(lib, pdf)) return 'damaged';
  if (isDynamicForm(lib, pdf)) return 'dynamic-form';
  if (allowsNoChanges(lib, pdf)) return 'certified';
  return null;
};

const cutOff = /startxref\s+\d+\s+%%EOF\s*$/;

/** Looks whether a PDF can be signed, and how large its pages are as they are shown. */
export const inspectPdf = async (lib: Lib, bytes: Uint8Array): Promise<Inspected> => {
  let pdf: PDF;
  try {
    pdf = await lib.PDF.load(bytes);
  } catch {
    return { refused: 'not-a-pdf' };
  }
  try {
    const refused = judge(lib, pdf);
    if (refused) return { refused };
    const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1').replace(/\0+$/, '');
    if (!cutOff.test(tail)) return { refused: 'damaged' };
    const pages = pdf.getPages().map((page) => shownSize(pageSpaceOf(lib, pdf, page)));
    const isUsable = (length: number) => length >= smallestPage && length <= largestPage;
    if (!pages.every(({ width, height }) => isUsable(width) && isUsable(height))) {
      return { refused: 'damaged' };
    }
    const signed = isSigned(pdf);
    const hasFields = (pdf.getForm()?.getFields().length ?? 0) > 0;
    let normalised: Uint8Array | null = null;
    const isStill = signed || !makeStill(lib, pdf);
    if (!signed && (hasFields || !isStill || pdf.canSaveIncrementally() !== null)) {
      // What was filled in becomes part of the page: nobody changes it in a reader afterwards.
      if (hasFields) flattenForm(lib, pdf);
      normalised = await pdf.save();
    } else if (pdf.canSaveIncrementally() !== null) {
      return { refused: 'damaged' };
    }
    const sha256 = createHash('sha256')
      .update(normalised ?? bytes)
      .digest('hex');
    return { pages, normalised, sha256 };
  } catch {
    return { refused: 'damaged' };
  }
};
