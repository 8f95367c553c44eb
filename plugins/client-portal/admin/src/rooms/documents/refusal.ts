import {
  fileExtensionOf,
  type ErrorCode,
  fileNameSchema,
  isDeclaredAs,
  type UploadRules,
} from '#protocol';

/** What is said of a single file. */
export type FileLimits = Pick<UploadRules, 'extensions' | 'maxSize'>;

/** Why a file would be refused, as far as its name, size and declared type tell; the server looks inside too. */
export const refusalOf = (
  file: Pick<File, 'name' | 'size' | 'type'>,
  limits: FileLimits | undefined
): ErrorCode | null => {
  if (!fileNameSchema.safeParse(file.name).success) return 'file_name_not_allowed';
  if (file.size === 0) return 'file_empty';
  const extension = fileExtensionOf(file.name);
  if (extension === null) return 'file_type_not_allowed';
  if (limits && !limits.extensions.includes(extension)) return 'file_type_not_allowed';
  if (!isDeclaredAs(extension, file.type)) return 'file_type_mismatch';
  if (limits && file.size > limits.maxSize) return 'file_too_large';
  return null;
};

const ofTheFile = new Set<ErrorCode>([
  'file_type_not_allowed',
  'file_type_mismatch',
  'file_name_not_allowed',
  'file_empty',
  'file_dangerous',
  'file_too_large',
]);

/** True when sending the same file again changes nothing. */
export const isForGood = (code: ErrorCode) => ofTheFile.has(code);
