import type { MailText } from '../../../foundation/mail/render';
import type { en } from './en';

const once =
  '{% if expires %}Der Knopf gilt einmal, bis {{ expires }}. Er öffnet eine Seite mit einem weiteren Knopf, damit Mail-Scanner ihn nicht verbrauchen.{% endif %}';
const note = '{% if note %}{{ note }}{% endif %}';

export const de: Record<keyof typeof en, MailText> = {
  'document-updated': {
    subject: 'Eine neue Fassung für Sie: {{ title }}',
    preheader: 'Ein Druck, und Sie sind da, ohne Passwort.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} hat bei {{ portal }} eine neue Fassung von {{ title }} abgelegt.{% else %}Bei {{ portal }} gibt es eine neue Fassung von {{ title }}.{% endif %}',
      note,
    ],
    button: 'Öffnen',
    notes: [once],
  },
  'document-request': {
    subject:
      '{% if issuedBy %}{{ issuedBy }} bittet Sie um Dokumente{% else %}Dokumente, die wir von Ihnen brauchen{% endif %}',
    preheader: 'Senden Sie sie vom Telefon oder vom Computer, ohne Passwort.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} braucht von Ihnen:{% else %}Wir brauchen von Ihnen:{% endif %} {{ items }}{% if due %}, bis {{ due }}{% endif %}.',
      note,
      'Drücken Sie auf den Knopf und fügen Sie sie dort hinzu.',
    ],
    button: 'Dokumente senden',
    notes: [once],
  },
  'document-reminder': {
    subject:
      '{% if due %}Bis {{ due }}: Dokumente, die uns noch fehlen{% else %}Dokumente, die uns noch von Ihnen fehlen{% endif %}',
    preheader: 'Senden Sie sie vom Telefon oder vom Computer, ohne Passwort.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: ['Wir warten noch auf: {{ items }}{% if due %}, bis {{ due }}{% endif %}.', note],
    button: 'Dokumente senden',
    notes: [once],
  },
  'document-returned': {
    subject: 'Bitte noch einmal senden: {{ title }}',
    preheader: '{{ note }}',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} hat angesehen, was Sie zu {{ title }} gesendet haben, und braucht etwas anderes:{% else %}Wir haben angesehen, was Sie zu {{ title }} gesendet haben, und brauchen etwas anderes:{% endif %}',
      note,
    ],
    button: 'Noch einmal senden',
    notes: [once],
  },
  'documents-received': {
    subject:
      '{{ from }}: {% if count == 1 %}ein neues Dokument{% else %}{{ count }} neue Dokumente{% endif %}',
    preheader: '{{ lines }}',
    heading: 'Guten Tag{% if name %} {{ name }}{% endif %}',
    paragraphs: ['Kunden haben über {{ portal }} Dokumente gesendet.', '{{ lines }}'],
    button: 'Eingang ansehen',
    notes: [],
  },
};
