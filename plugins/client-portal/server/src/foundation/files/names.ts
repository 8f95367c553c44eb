import { fileExtensionOf, type FileExtension } from '#protocol';
import { failField } from '../http/errors';

const maxLength = 150;

/** Signs that turn the direction of what follows: `invoice_\u202Efdp.exe` reads as `invoice_exe.pdf` (CVE-2021-42574). */
const directionSigns = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Zero-width and other signs that nobody sees. A joiner between letters is a letter's business in many scripts. */
const invisibleSigns = /[\u00AD\u180E\u200B\u2060\uFEFF\uFFF9-\uFFFC]/gu;
/** Windows takes these for devices, with any extension. */
const devices = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** What a system runs when it is opened, or a browser as a page. */
const dangerousExtensions = new Set(
  (
    'ade adp apk app appx bat chm cmd cpl dll dmg exe hta htm html ins inf iso jar js jse jsp lnk mde mht mhtml mjs msc msi ' +
    'msix msp mst php phtml pif pl ps1 psm1 py rb reg scf scr sct sh shb shtml svg svgz swf sys url vb vbe vbs ws wsc wsf wsh ' +
    'xhtml xht xml xsl xll docm dotm xlsm xltm pptm potm ppsm'
  ).split(' ')
);

export const isDangerousExtension = (extension: string) =>
  dangerousExtensions.has(extension.toLowerCase());

export interface FileName {
  /** as it is stored and shown */
  name: string;
  extension: FileExtension;
}

const refuseName = (message: string) => failField('name', message, 'file_name_not_allowed');

const dangerousInner = (name: string) =>
  name
    .split('.')
    .slice(1, -1)
    .find((part) => isDangerousExtension(part.trim()));

/** Keeps the extension whole; characters are never cut in halves. */
const shorten = (name: string, extension: string) => {
  const stem = Array.from(name.slice(0, -(extension.length + 1)));
  while (stem.length + extension.length + 1 > maxLength) stem.pop();
  return `${stem.join('').trimEnd()}.${extension}`;
};

/**
 * A file's name as it came, made fit to be shown and saved anywhere: NFC, without folders, control signs and
 * signs that nobody sees, at most 150 characters.
 * Throws `file_name_not_allowed` and `file_type_not_allowed`, with the field `name`.
 */
export const readFileName = (given: string): FileName => {
  if (given.includes('\0')) throw refuseName('A name has no zero bytes');
  if (directionSigns.test(given)) throw refuseName('A name has no signs that turn its direction');
  const bare = (given.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(invisibleSigns, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    // Windows drops what stands at the end, and so would show another extension.
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '')
    .trim();
  const extension = fileExtensionOf(bare);
  if (bare === '') throw refuseName('Give the file a name');
  if (!extension) {
    throw failField('name', 'This kind of file is not taken', 'file_type_not_allowed');
  }
  const inner = dangerousInner(bare);
  if (inner) throw refuseName(`A name has no second extension like .${inner}`);
  if (bare.length === extension.length + 1 || bare.startsWith(`.${extension}`)) {
    throw refuseName('Give the file a name before its extension');
  }
  const safe = devices.test(bare) ? `_${bare}` : bare;
  return { name: Array.from(safe).length > maxLength ? shorten(safe, extension) : safe, extension };
};
