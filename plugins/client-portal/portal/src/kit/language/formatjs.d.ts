import type { MessageId } from './messages';

// Makes every message id that is not in en.json an error of the compiler.
declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
