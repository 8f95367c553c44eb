import type { MailText } from '../../../foundation/mail/render';
import type { en } from './en';

const once =
  '{% if expires %}Der Knopf wirkt einmal, bis {{ expires }}. Er öffnet eine Seite mit einem weiteren Knopf, damit Mail-Scanner ihn nicht verbrauchen.{% endif %}';
/** Where links are switched off the button only leads to the login page. */
const press =
  '{% if expires %}Drücken Sie den Knopf, und Sie sind ohne Passwort angemeldet.{% else %}Drücken Sie den Knopf und melden Sie sich dort mit dieser E-Mail-Adresse an.{% endif %}';
const unwanted =
  'Falls Sie diese E-Mail nicht erwartet haben, können Sie sie ignorieren: Ohne Sie geschieht nichts.';

export const de: Record<keyof typeof en, MailText> = {
  invitation: {
    subject: 'Ihre Einladung zu {{ portal }}',
    preheader: 'Ihre persönliche Seite ist bereit. Ein Passwort brauchen Sie nicht.',
    heading: 'Guten Tag {{ name }}, Ihr Portal ist bereit',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} hat Sie zu {{ portal }} eingeladen.{% else %}Sie sind zu {{ portal }} eingeladen.{% endif %} Es ist Ihre eigene Seite: Was mit Ihnen geteilt wird, finden Sie an einem Ort, am Telefon wie am Computer.',
      '{% if note %}{{ note }}{% endif %}',
      press,
    ],
    button: 'Mein Portal öffnen',
    notes: [once, unwanted],
  },
  'login-email': {
    subject: 'Ihre Anmeldung bei {{ portal }}',
    preheader: 'Ein Druck, und Sie sind angemeldet.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: ['Hier ist Ihr Weg zu {{ portal }}. ' + press],
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
      '{% if issuedBy %}{{ issuedBy }} hat Ihnen einen Link zu {{ portal }} geschickt.{% else %}Hier ist Ihr Link zu {{ portal }}.{% endif %} ' +
        press,
    ],
    button: 'Öffnen',
    notes: [once, unwanted],
  },
  'password-reset': {
    subject: 'Neues Passwort für {{ portal }}',
    preheader: 'Mit diesem Link wählen Sie ein neues Passwort.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} hat Ihnen einen Link geschickt, mit dem Sie ein Passwort für {{ portal }} setzen.{% else %}Sie möchten ein neues Passwort für {{ portal }} setzen.{% endif %} Drücken Sie den Knopf und wählen Sie eines.',
    ],
    button: 'Passwort wählen',
    notes: [
      'Der Knopf wirkt einmal, bis {{ expires }}. Ihr jetziges Passwort gilt, bis Sie ein anderes gewählt haben.',
      unwanted,
    ],
  },
  'password-changed': {
    subject: 'Ihr Passwort für {{ portal }} wurde geändert',
    preheader: 'Waren Sie das nicht, sagen Sie es uns.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      'Ihr Passwort für {{ portal }} wurde eben geändert, und alle anderen Geräte wurden abgemeldet.',
      'Waren Sie das nicht, antworten Sie auf diese E-Mail oder melden Sie sich gleich bei uns.',
    ],
    button: '',
    notes: [],
  },
  'email-changed': {
    subject: 'Ihre Adresse für {{ portal }} wurde geändert',
    preheader: 'Wissen Sie nicht, warum, sagen Sie es uns.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      'Mit dieser Adresse melden Sie sich nicht mehr bei {{ portal }} an: Eine andere ist an ihre Stelle getreten, und alle Geräte wurden abgemeldet.',
      'Wissen Sie nicht, warum, antworten Sie auf diese E-Mail oder melden Sie sich gleich bei uns.',
    ],
    button: '',
    notes: [],
  },
  'offer-access': {
    subject:
      '{% if offer %}{{ offer }}{% else %}{% case trigger %}{% when "invoice" %}Eine Rechnung für Sie{% when "proposal" %}Ein Angebot für Sie{% when "course" %}Ein Kurs für Sie{% when "community" %}Willkommen in der Gemeinschaft{% when "booking" %}Ihre Buchung{% else %}Etwas Neues für Sie{% endcase %}{% endif %}{% if title %}: {{ title }}{% endif %}',
    preheader: 'Ein Druck, und Sie sind da, ohne Passwort.',
    heading: 'Guten Tag {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} hat bei {{ portal }} etwas mit Ihnen geteilt{% else %}Bei {{ portal }} gibt es etwas Neues für Sie{% endif %}{% if title %}: {{ title }}.{% else %}.{% endif %}',
      '{% if note %}{{ note }}{% endif %}',
      press,
    ],
    button: 'Öffnen',
    notes: [once, unwanted],
  },
  'one-email': {
    subject: '',
    preheader: '',
    heading: '',
    paragraphs: [],
    button: '',
    notes: [],
  },
};
