import type { MessageTemplate } from '../../../../../protocol/src';
import type { MailText } from '../../../foundation/mail/render';

const once =
  'Der Knopf wirkt einmal, bis {{ expires }}. Er öffnet eine Seite mit einem weiteren Knopf, damit Mail-Scanner ihn nicht verbrauchen.';
const unwanted =
  'Falls Sie diese E-Mail nicht erwartet haben, können Sie sie ignorieren: Ohne Sie geschieht nichts.';

export const de: Record<MessageTemplate, MailText> = {
  invitation: {
    subject: 'Ihre Einladung zu {{ portal }}',
    preheader: 'Ihre persönliche Seite ist bereit. Ein Passwort brauchen Sie nicht.',
    heading: 'Guten Tag {{ name }}, Ihr Portal ist bereit',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} hat Sie zu {{ portal }} eingeladen.{% else %}Sie sind zu {{ portal }} eingeladen.{% endif %} Es ist Ihre eigene Seite: Was mit Ihnen geteilt wird, finden Sie an einem Ort, am Telefon wie am Computer.',
      'Drücken Sie den Knopf, und Sie sind angemeldet. Ein Passwort brauchen Sie nicht.',
    ],
    button: 'Mein Portal öffnen',
    notes: [once, unwanted],
  },
  'login-email': {
    subject: 'Ihre Anmeldung bei {{ portal }}',
    preheader: 'Ein Druck, und Sie sind angemeldet.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      'Hier ist Ihr Weg zu {{ portal }}. Drücken Sie den Knopf, und Sie sind ohne Passwort angemeldet.',
    ],
    button: 'Anmelden',
    notes: [once, unwanted],
  },
  'first-login': {
    subject: 'Ihre erste Anmeldung bei {{ portal }}',
    preheader: 'Ihre persönliche Seite ist bereit. Ein Passwort brauchen Sie nicht.',
    heading: 'Willkommen, {{ name }}',
    paragraphs: [
      'Sie haben bei {{ portal }} eine eigene Seite mit allem, was mit Ihnen geteilt wird.',
      'Dieser Knopf bringt Sie zum ersten Mal hinein. Später kommen Sie jederzeit wieder: Geben Sie im Portal Ihre E-Mail-Adresse ein, und Sie erhalten einen Code.',
    ],
    button: 'Zum ersten Mal anmelden',
    notes: [once, unwanted],
  },
  'login-code': {
    subject: 'Ihr Code für {{ portal }}',
    preheader: 'Code und Knopf gelten einige Minuten.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{% if code %}Geben Sie diesen Code auf der Seite ein, auf der Sie ihn angefordert haben:{% else %}Drücken Sie den Knopf, um sich bei {{ portal }} anzumelden.{% endif %}',
    ],
    button: 'Auf diesem Gerät anmelden',
    notes: [
      '{% if code and url %}Code und Knopf wirken je einmal, bis {{ expires }}.{% else %}Dies wirkt einmal, bis {{ expires }}.{% endif %}',
      'Falls Sie dies nicht angefordert haben, hat vielleicht jemand Ihre Adresse versehentlich eingegeben. Geben Sie den Code niemandem weiter.',
    ],
  },
  'magic-link': {
    subject: 'Ihr Link zu {{ portal }}',
    preheader: 'Ein Druck, und Sie sind angemeldet.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} hat Ihnen einen Link zu {{ portal }} geschickt.{% else %}Hier ist Ihr Link zu {{ portal }}.{% endif %} Drücken Sie den Knopf, und Sie sind ohne Passwort angemeldet.',
    ],
    button: 'Öffnen',
    notes: [once, unwanted],
  },
};
