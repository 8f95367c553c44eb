/** RFC 5322 2.1.1: no line is longer. */
const maxLine = 998;

/** Characters beyond ASCII as references: the same page, readable through every mail server. */
const ascii = (html: string) =>
  html.replace(/[^\x00-\x7f]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0xfffd};`);

interface HtmlPart {
  contentType: string;
  /** a whole MIME part with its headers: nodemailer codes anything else whose lines are longer than 76 */
  raw: string;
}

const headers = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\n';

/**
 * HTML that needs no transfer encoding, as nodemailer takes it: coding each mail as quoted-printable takes
 * longer than everything else about it. Null when a line is too long to go out as it is.
 */
export const sevenBitHtml = (html: string): HtmlPart | null => {
  const lines = ascii(html).split(/\r?\n/);
  if (lines.some((line) => line.length > maxLine)) return null;
  return { contentType: 'text/html', raw: headers + lines.join('\r\n') };
};
