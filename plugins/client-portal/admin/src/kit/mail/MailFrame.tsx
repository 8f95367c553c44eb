import { useText } from '../../ui/text';

/**
 * The HTML of a mail with its links sent to a new tab: inside the frame they would open a page that
 * forbids being framed, and the admin would see nothing happen.
 */
const previewDocument = (html: string) => {
  const base = '<base target="_blank">';
  const head = /<head[^>]*>/i.exec(html);
  if (!head) return base + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + base + html.slice(end);
};

/** A mail as its reader sees it. */
export const MailFrame = ({ subject, html }: { subject: string; html: string }) => {
  const text = useText();
  return (
    <iframe
      title={text('outbox.preview', { subject })}
      // no script runs and the frame has no origin; a link may open in a tab of its own
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={previewDocument(html)}
      style={{ width: '100%', height: '56rem', border: 'none', background: '#fff' }}
    />
  );
};
