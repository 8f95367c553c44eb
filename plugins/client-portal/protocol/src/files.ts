import { z } from 'zod';
import { timestampSchema } from './values';

export const previewKinds = ['pdf', 'image', 'text', 'none'] as const;
export type PreviewKind = (typeof previewKinds)[number];

interface FileType {
  /** media type that the file is stored and served with (IANA) */
  type: string;
  /** other media types that browsers and systems send for it */
  aliases?: readonly string[];
  group: 'document' | 'sheet' | 'slides' | 'image' | 'text' | 'media' | 'archive';
  /** how it can be looked at in the page */
  preview: PreviewKind;
  /** taken without a setting */
  default: boolean;
}

const image = (type: string, preview: PreviewKind = 'image', aliases: string[] = []) =>
  ({ type, group: 'image', preview, default: true, aliases }) as const;
const media = (type: string, aliases: string[] = []) =>
  ({ type, group: 'media', preview: 'none', default: false, aliases }) as const;
const office = (
  group: 'document' | 'sheet' | 'slides',
  type: string,
  aliases: readonly string[] = ['application/zip']
) => ({ type, group, preview: 'none', default: true, aliases }) as const;
const text = (type: string, aliases: string[]) =>
  ({ type, group: 'text', preview: 'text', default: true, aliases }) as const;

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/**
 * Every kind of file that can be taken at all, by its extension. HTML, SVG, scripts and programs are not here
 * and can't be added by a setting.
 */
export const fileTypes = {
  pdf: {
    type: 'application/pdf',
    group: 'document',
    preview: 'pdf',
    default: true,
    aliases: ['application/x-pdf'],
  },
  docx: office('document', `${openXml}.wordprocessingml.document`),
  doc: office('document', 'application/msword', []),
  odt: office('document', `${openDocument}.text`),
  rtf: office('document', 'application/rtf', ['text/rtf']),
  xlsx: office('sheet', `${openXml}.spreadsheetml.sheet`),
  xls: office('sheet', 'application/vnd.ms-excel', []),
  ods: office('sheet', `${openDocument}.spreadsheet`),
  pptx: office('slides', `${openXml}.presentationml.presentation`),
  ppt: office('slides', 'application/vnd.ms-powerpoint', []),
  odp: office('slides', `${openDocument}.presentation`),
  png: image('image/png', 'image', ['image/x-png']),
  jpg: image('image/jpeg', 'image', ['image/jpg', 'image/pjpeg']),
  jpeg: image('image/jpeg', 'image', ['image/jpg', 'image/pjpeg']),
  webp: image('image/webp'),
  gif: image('image/gif'),
  heic: image('image/heic', 'none', ['image/heif']),
  heif: image('image/heif', 'none', ['image/heic']),
  tif: image('image/tiff', 'none'),
  tiff: image('image/tiff', 'none'),
  txt: text('text/plain', []),
  csv: text('text/csv', [
    'text/plain',
    'application/csv',
    'application/vnd.ms-excel',
    'text/comma-separated-values',
  ]),
  md: text('text/markdown', ['text/plain', 'text/x-markdown']),
  zip: {
    type: 'application/zip',
    group: 'archive',
    preview: 'none',
    default: false,
    aliases: ['application/x-zip-compressed', 'application/x-zip'],
  },
  mp4: media('video/mp4'),
  mov: media('video/quicktime'),
  mp3: media('audio/mpeg', ['audio/mp3']),
  m4a: media('audio/mp4', ['audio/x-m4a', 'audio/m4a']),
  wav: media('audio/wav', ['audio/x-wav', 'audio/wave', 'audio/vnd.wave']),
} as const satisfies Record<string, FileType>;

export type FileExtension = keyof typeof fileTypes;

export const fileExtensions = Object.keys(fileTypes) as FileExtension[];

export const fileExtensionSchema = z.enum(fileExtensions);

export const defaultFileExtensions = fileExtensions.filter(
  (extension) => fileTypes[extension].default
);

/** `Report.PDF` → `pdf`; null when it has none that is known. */
export const fileExtensionOf = (name: string): FileExtension | null => {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(fileTypes, extension) ? (extension as FileExtension) : null;
};

/** True when a browser may say this of such a file. Browsers that know nothing say nothing. */
export const isDeclaredAs = (extension: FileExtension, declared: string): boolean => {
  const essence = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  const known: FileType = fileTypes[extension];
  return (
    essence === '' ||
    essence === 'application/octet-stream' ||
    essence === known.type ||
    (known.aliases ?? []).includes(essence)
  );
};

export const previewOf = (name: string): PreviewKind => {
  const extension = fileExtensionOf(name);
  return extension === null ? 'none' : fileTypes[extension].preview;
};

/** Good for one minute, for one file and one session; ranges are answered. */
export const downloadSchema = z.object({ url: z.url(), expiresAt: timestampSchema });
export type Download = z.infer<typeof downloadSchema>;
