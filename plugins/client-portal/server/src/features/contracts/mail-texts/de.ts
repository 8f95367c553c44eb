import type { en } from './en';
import type { MailText } from '../../../foundation/mail/render';

const once =
  '{% if expires %}Der Knopf gilt einmal, bis {{ expires }}. Er öffnet eine Seite mit einem weiteren Knopf, damit ihn kein Mailscanner verbraucht.{% endif %}';
const note = '{% if note %}{{ note }}{% endif %}';
const noReply =
  'Sie brauchen kein Passwort. Leiten Sie diese E-Mail niemandem weiter: Ihr Knopf meldet Sie an.';

export const de: Record<keyof typeof en, MailText> = {
  'contract-request': {
    subject: 'Bitte unterschreiben: {{ title }}',
    preheader: 'Lesen und unterschreiben Sie am Telefon oder Computer, ohne Passwort.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} bittet Sie, {{ title }} zu lesen und zu unterschreiben{% else %}Bitte lesen und unterschreiben Sie {{ title }}{% endif %}{% if due %}, bis {{ due }}{% endif %}.',
      note,
    ],
    button: 'Lesen und unterschreiben',
    notes: [once, noReply],
  },
  'contract-reminder': {
    subject: '{% if due %}Bis {{ due }}: {% else %}Noch zu unterschreiben: {% endif %}{{ title }}',
    preheader: 'Es wartet auf Ihre Unterschrift.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{{ title }} wartet noch auf Ihre Unterschrift{% if due %}; die Frist endet am {{ due }}{% endif %}.',
      note,
    ],
    button: 'Lesen und unterschreiben',
    notes: [once, noReply],
  },
  'contract-changed': {
    subject: 'Geändert: {{ title }}',
    preheader: 'Es gibt eine neue Fassung; was vorher unterschrieben wurde, gilt nicht mehr.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} hat{% else %}Wir haben{% endif %} {{ title }} durch eine neue Fassung ersetzt. Unterschriften unter der alten gelten nicht mehr: Bitte lesen Sie die neue und unterschreiben Sie, wenn Sie an der Reihe sind.',
      note,
    ],
    button: 'Neue Fassung lesen',
    notes: [once, noReply],
  },
  'contract-completed': {
    subject: 'Von allen unterschrieben: {{ title }}',
    preheader: 'Ihre Ausfertigung, versiegelt und mit Zertifikat.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      'Alle haben {{ title }} unterschrieben. Die Ausfertigung trägt alle Unterschriften, ein Zertifikat, wer wann unterschrieben hat, und ein Siegel, das jede spätere Änderung zeigt.',
      'Sie ist angehängt, wenn sie nicht zu groß ist, und jederzeit hinter dem Knopf zu finden.',
    ],
    button: 'Ausfertigung herunterladen',
    notes: [once],
  },
  'contract-ended': {
    subject:
      '{% case how %}{% when "declined" %}Abgelehnt{% when "voided" %}Zurückgezogen{% when "replaced" %}Nicht mehr von Ihnen zu unterschreiben{% else %}Abgelaufen{% endcase %}: {{ title }}',
    preheader: 'Es ist nichts mehr zu unterschreiben.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{% case how %}{% when "declined" %}{{ who }} hat abgelehnt, {{ title }} zu unterschreiben.{% when "voided" %}{% if issuedBy %}{{ issuedBy }} hat{% else %}Wir haben{% endif %} {{ title }} zurückgezogen.{% when "replaced" %}Jemand anderes unterschreibt {{ title }} an Ihrer Stelle.{% else %}Die Frist, {{ title }} zu unterschreiben, ist vorbei.{% endcase %} Sie müssen nichts weiter tun.',
      '{% if reason %}{{ reason }}{% endif %}',
    ],
    button: 'Portal öffnen',
    notes: [once],
  },
  'contract-countersign': {
    subject: 'Wartet auf Ihre Unterschrift: {{ title }}',
    preheader: 'Unterschreiben Sie im Panel für die Agentur.',
    heading: 'Guten Tag{% if name %} {{ name }}{% endif %}',
    paragraphs: [
      '{{ title }} wartet auf die Unterschrift der Agentur{% if due %}, bis {{ due }}{% endif %}.',
    ],
    button: 'Im Panel öffnen',
    notes: [],
  },
  'contract-news': {
    subject:
      '{% case news %}{% when "signed" %}{{ who }} hat unterschrieben{% when "declined" %}{{ who }} hat abgelehnt{% when "completed" %}Von allen unterschrieben{% else %}Abgelaufen{% endcase %}: {{ title }}',
    preheader: '{{ title }}',
    heading: 'Guten Tag{% if name %} {{ name }}{% endif %}',
    paragraphs: [
      '{% case news %}{% when "signed" %}{{ who }} hat {{ title }} unterschrieben.{% when "declined" %}{{ who }} hat abgelehnt, {{ title }} zu unterschreiben.{% when "completed" %}Alle haben {{ title }} unterschrieben; die Ausfertigung ist versiegelt.{% else %}Die Frist, {{ title }} zu unterschreiben, ist vorbei.{% endcase %}',
      '{% if reason %}{{ reason }}{% endif %}',
    ],
    button: 'Im Panel öffnen',
    notes: [],
  },
};
