import type { MessageTemplate } from '#protocol';
import type { MailText } from '../../../foundation/mail/render';

const once =
  '{% if expires %}The button works once, until {{ expires }}. It opens a page with one more button, so that mail scanners do not use it up.{% endif %}';
const note = '{% if note %}{{ note }}{% endif %}';
const noReply = 'You need no password. Forward this email to nobody: its button signs you in.';

export const en = {
  'contract-request': {
    subject: 'Please sign: {{ title }}',
    preheader: 'Read it and sign it on your phone or computer, without a password.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} asks you to read and sign {{ title }}{% else %}Please read and sign {{ title }}{% endif %}{% if due %}, by {{ due }}{% endif %}.',
      note,
    ],
    button: 'Read and sign',
    notes: [once, noReply],
  },
  'contract-reminder': {
    subject: '{% if due %}By {{ due }}: {% else %}Still to be signed: {% endif %}{{ title }}',
    preheader: 'It waits for your signature.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{{ title }} still waits for your signature{% if due %}; it is due by {{ due }}{% endif %}.',
      note,
    ],
    button: 'Read and sign',
    notes: [once, noReply],
  },
  'contract-changed': {
    subject: 'Changed: {{ title }}',
    preheader: 'There is a new version; what was signed before no longer counts.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} has{% else %}We have{% endif %} replaced {{ title }} by a new version. Signatures on the old one no longer count: please read the new one and sign it when it is your turn.',
      note,
    ],
    button: 'Read the new version',
    notes: [once, noReply],
  },
  'contract-completed': {
    subject: 'Signed by all: {{ title }}',
    preheader: 'Your copy, sealed and with its certificate.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      'Everybody has signed {{ title }}. The final copy carries all signatures, a certificate of who signed when, and a seal that shows any later change.',
      'You find it attached if it is not too large, and at any time behind the button.',
    ],
    button: 'Download the final copy',
    notes: [once],
  },
  'contract-ended': {
    subject:
      '{% case how %}{% when "declined" %}Declined{% when "voided" %}Withdrawn{% when "replaced" %}No longer for you to sign{% else %}Expired{% endcase %}: {{ title }}',
    preheader: 'There is nothing more to sign.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{% case how %}{% when "declined" %}{{ who }} has declined to sign {{ title }}.{% when "voided" %}{% if issuedBy %}{{ issuedBy }} has{% else %}We have{% endif %} withdrawn {{ title }}.{% when "replaced" %}Somebody else signs {{ title }} in your place.{% else %}The time to sign {{ title }} is over.{% endcase %} There is nothing more for you to do.',
      '{% if reason %}{{ reason }}{% endif %}',
    ],
    button: 'Open the portal',
    notes: [once],
  },
  'contract-countersign': {
    subject: 'Waits for your signature: {{ title }}',
    preheader: 'Sign it for the agency, in the panel.',
    heading: 'Hello{% if name %} {{ name }}{% endif %}',
    paragraphs: [
      '{{ title }} waits for the signature of the agency{% if due %}, by {{ due }}{% endif %}.',
    ],
    button: 'Open it in the panel',
    notes: [],
  },
  'contract-news': {
    subject:
      '{% case news %}{% when "signed" %}{{ who }} has signed{% when "declined" %}{{ who }} has declined{% when "completed" %}Signed by all{% else %}Expired{% endcase %}: {{ title }}',
    preheader: '{{ title }}',
    heading: 'Hello{% if name %} {{ name }}{% endif %}',
    paragraphs: [
      '{% case news %}{% when "signed" %}{{ who }} has signed {{ title }}.{% when "declined" %}{{ who }} has declined to sign {{ title }}.{% when "completed" %}Everybody has signed {{ title }}; the final copy is sealed.{% else %}The time to sign {{ title }} is over.{% endcase %}',
      '{% if reason %}{{ reason }}{% endif %}',
    ],
    button: 'Open it in the panel',
    notes: [],
  },
} satisfies Partial<Record<MessageTemplate, MailText>>;
