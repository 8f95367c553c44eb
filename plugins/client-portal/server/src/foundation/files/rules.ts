import { isDeclaredAs, type FileExtension } from '#protocol';
import { fail, failField } from '../http/errors';
import { readFileName, type FileName } from './names';

export const megabyte = 1_000_000;

/** Kinds and sizes that are taken. */
export interface FileKinds {
  extensions: readonly FileExtension[];
  /** bytes of one file */
  maxSize: number;
}

/** What is taken where nothing else is said. */
export interface FileRules extends FileKinds {
  /** where a virus scanner is configured and does not answer: files wait, or are refused */
  whenScannerIsDown: 'wait' | 'refuse';
}

export const tooLarge = (most: number) =>
  fail('file_too_large', { message: `A file has at most ${Math.round(most / megabyte)} MB` });

/** What can be said of a file before any of it has come. @param size in bytes; null: nobody has said it */
export const judgeName = (
  given: string,
  declared: string,
  size: number | null,
  { extensions, maxSize }: FileKinds
): FileName => {
  const name = readFileName(given);
  if (!extensions.includes(name.extension)) {
    throw failField(
      'name',
      `Files of the kind .${name.extension} are not taken`,
      'file_type_not_allowed'
    );
  }
  if (!isDeclaredAs(name.extension, declared)) {
    throw failField(
      'name',
      `The name says .${name.extension}, the sender says ${declared.slice(0, 100)}`,
      'file_type_mismatch'
    );
  }
  if (size === 0) throw fail('file_empty');
  if (size !== null && size > maxSize) throw tooLarge(maxSize);
  return name;
};
