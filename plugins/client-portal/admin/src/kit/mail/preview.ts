/**
 * The HTML of a mail with its links sent to a new tab: inside the frame they would open a page that
 * forbids being framed, and the admin would see nothing happen.
 */
export const previewDocument = (html: string) => {
  const base = '<base target="_blank">';
  const head = /<head[^>]*>/i.exec(html);
  if (!head) return base + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + base + html.slice(end);
};
