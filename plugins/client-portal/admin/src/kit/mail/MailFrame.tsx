import { useText } from '../../ui/text';
import { previewDocument } from './preview';

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
