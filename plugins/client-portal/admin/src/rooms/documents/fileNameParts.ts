/** `Report.final.pdf` → `Report.final` and `.pdf`; a name without an ending is all stem. */
export const fileNameParts = (name: string) => {
  const dot = name.lastIndexOf('.');
  return dot <= 0
    ? { stem: name, ending: '' }
    : { stem: name.slice(0, dot), ending: name.slice(dot) };
};
