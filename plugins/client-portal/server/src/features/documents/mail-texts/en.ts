import type { MessageTemplate } from '#protocol';
import type { MailText } from '../../../foundation/mail/render';

const once =
  '{% if expires %}The button works once, until {{ expires }}. It opens a page with one more button, so that mail scanners do not use it up.{% endif %}';
const note = '{% if note %}{{ note }}{% endif %}';

export const en = {
  'document-updated': {
    subject: 'A new version for you: {{ title }}',
    preheader: 'One press and you are there, without a password.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} has put a new version of {{ title }} into {{ portal }}.{% else %}There is a new version of {{ title }} at {{ portal }}.{% endif %}',
      note,
    ],
    button: 'Open it',
    notes: [once],
  },
  'document-request': {
    subject:
      '{% if issuedBy %}{{ issuedBy }} asks you for documents{% else %}Documents that we need from you{% endif %}',
    preheader: 'Send them from your phone or your computer, without a password.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} needs these from you:{% else %}We need these from you:{% endif %} {{ items }}{% if due %}, by {{ due }}{% endif %}.',
      note,
      'Press the button and add them there.',
    ],
    button: 'Send documents',
    notes: [once],
  },
  'document-reminder': {
    subject:
      '{% if due %}By {{ due }}: documents that we still need{% else %}Documents that we still need from you{% endif %}',
    preheader: 'Send them from your phone or your computer, without a password.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      'We are still waiting for: {{ items }}{% if due %}, by {{ due }}{% endif %}.',
      note,
    ],
    button: 'Send documents',
    notes: [once],
  },
  'document-returned': {
    subject: 'Please send it again: {{ title }}',
    preheader: '{{ note }}',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} has looked at what you sent for {{ title }} and needs another one:{% else %}We have looked at what you sent for {{ title }} and need another one:{% endif %}',
      note,
    ],
    button: 'Send it again',
    notes: [once],
  },
  'documents-received': {
    subject:
      '{{ from }}: {% if count == 1 %}a new document{% else %}{{ count }} new documents{% endif %}',
    preheader: '{{ lines }}',
    heading: 'Hello{% if name %} {{ name }}{% endif %}',
    paragraphs: ['Clients have sent documents through {{ portal }}.', '{{ lines }}'],
    button: 'See what came in',
    notes: [],
  },
} satisfies Partial<Record<MessageTemplate, MailText>>;
