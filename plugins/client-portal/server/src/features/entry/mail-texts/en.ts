import type { MessageTemplate } from '#protocol';
import type { MailText } from '../../../foundation/mail/render';

const once =
  '{% if expires %}The button works once, until {{ expires }}. It opens a page with one more button, so that mail scanners do not use it up.{% endif %}';
/** Where links are switched off the button only leads to the login page. */
const press =
  '{% if expires %}Press the button and you are in, without a password.{% else %}Press the button and log in there with this email address.{% endif %}';
const unwanted = 'If you did not expect this email you can ignore it: nothing happens without you.';

export const en = {
  invitation: {
    subject: 'Your invitation to {{ portal }}',
    preheader: 'Your personal page is ready. No password needed.',
    heading: 'Hello {{ name }}, your portal is ready',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} has invited you to {{ portal }}.{% else %}You are invited to {{ portal }}.{% endif %} It is your own page: what is shared with you is in one place, on your phone as on your computer.',
      '{% if note %}{{ note }}{% endif %}',
      press,
    ],
    button: 'Open my portal',
    notes: [once, unwanted],
  },
  'login-email': {
    subject: 'Your login to {{ portal }}',
    preheader: 'One press and you are in.',
    heading: 'Hello {{ name }}',
    paragraphs: ['Here is your way into {{ portal }}. ' + press],
    button: 'Log in',
    notes: [once, unwanted],
  },
  'first-login': {
    subject: 'Your first login to {{ portal }}',
    preheader: 'Your personal page is ready. No password needed.',
    heading: 'Welcome, {{ name }}',
    paragraphs: [
      'You have a page of your own at {{ portal }}, with everything that is shared with you.',
      'This button brings you in for the first time. Later you can come back at any time: type your email address on the portal and you get a code.',
    ],
    button: 'Log in for the first time',
    notes: [once, unwanted],
  },
  'login-code': {
    subject: 'Your code for {{ portal }}',
    preheader: 'The code and the button are good for a few minutes.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{% if code %}Type this code on the page where you asked for it:{% else %}Press the button to log in to {{ portal }}.{% endif %}',
    ],
    button: 'Log in on this device',
    notes: [
      '{% if code and url %}The code and the button work once each, until {{ expires }}.{% else %}It works once, until {{ expires }}.{% endif %}',
      'If you did not ask for this, somebody may have typed your address by mistake. Never tell the code to anybody.',
    ],
  },
  'magic-link': {
    subject: 'Your link to {{ portal }}',
    preheader: 'One press and you are in.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} has sent you a link to {{ portal }}.{% else %}Here is your link to {{ portal }}.{% endif %} ' +
        press,
    ],
    button: 'Open',
    notes: [once, unwanted],
  },
  'password-reset': {
    subject: 'Set a new password for {{ portal }}',
    preheader: 'This link lets you choose a new password.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} has sent you a link to set a password for {{ portal }}.{% else %}You have asked to set a new password for {{ portal }}.{% endif %} Press the button and choose one.',
    ],
    button: 'Choose a password',
    notes: [
      'The button works once, until {{ expires }}. Your present password stays until you have chosen another.',
      unwanted,
    ],
  },
  'password-changed': {
    subject: 'Your password for {{ portal }} has been changed',
    preheader: 'If that was not you, tell us.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      'Your password for {{ portal }} has just been changed, and every other device has been logged out.',
      'If that was not you, answer this email or get in touch with us at once.',
    ],
    button: '',
    notes: [],
  },
  'email-changed': {
    subject: 'Your address for {{ portal }} has been changed',
    preheader: 'If you do not know why, tell us.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      'This address no longer logs in to {{ portal }}: another one has taken its place, and every device has been logged out.',
      'If you do not know why, answer this email or get in touch with us at once.',
    ],
    button: '',
    notes: [],
  },
  'offer-access': {
    subject:
      '{% if offer %}{{ offer }}{% else %}{% case trigger %}{% when "invoice" %}An invoice for you{% when "proposal" %}A proposal for you{% when "course" %}A course for you{% when "community" %}Welcome to the community{% when "booking" %}Your booking{% else %}Something new for you{% endcase %}{% endif %}{% if title %}: {{ title }}{% endif %}',
    preheader: 'One press and you are there, without a password.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} has shared something with you at {{ portal }}{% else %}There is something new for you at {{ portal }}{% endif %}{% if title %}: {{ title }}.{% else %}.{% endif %}',
      '{% if note %}{{ note }}{% endif %}',
      press,
    ],
    button: 'Open it',
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
} satisfies Partial<Record<MessageTemplate, MailText>>;
