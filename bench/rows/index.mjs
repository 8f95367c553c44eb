import { dashboard } from './dashboard.mjs';
import { documentList } from './document-list.mjs';
import { files } from './files.mjs';
import { mail, mailNagle } from './mail.mjs';
import { redeem } from './redeem.mjs';
import { seal } from './seal.mjs';
import { session } from './session.mjs';
import { signingPage } from './signing-page.mjs';

export const rows = [
  redeem,
  session,
  mail,
  mailNagle,
  dashboard,
  files,
  documentList,
  seal,
  signingPage,
];
