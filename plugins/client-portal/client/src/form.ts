import { given, type ToForm } from './request';

/** Fields and files as a multipart form. */
export const toForm: ToForm = (values, part) => {
  const { [part]: files, ...fields } = values;
  const form = new FormData();
  // the server decides by the fields what to do with the files, so they come first
  for (const [name, value] of given(fields)) form.append(name, value);
  for (const file of [files].flat() as Blob[]) form.append(part, file);
  return form;
};
