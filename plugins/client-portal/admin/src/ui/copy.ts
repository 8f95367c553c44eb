const copyBySelection = (value: string, within: Element) => {
  const field = document.createElement('textarea');
  field.value = value;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // inside the dialog: its focus trap takes the selection away from anything outside
  within.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
};

/** Copies text. The clipboard API exists on https and localhost only, hence the older way too. */
export const copyText = async (value: string, within: Element = document.body) => {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return copyBySelection(value, within);
  }
};
