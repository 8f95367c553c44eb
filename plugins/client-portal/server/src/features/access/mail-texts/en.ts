import type { MessageTemplate } from '../../../../../protocol/src';
import type { MailText } from '../../../foundation/mail/render';

const once =
  'The button works once, until {{ expires }}. It opens a page with one more button, so that mail scanners do not use it up.';
const unwanted = 'If you did not expect this email you can ignore it: nothing happens without you.';

export const en: Record<MessageTemplate, MailText> = {
  invitation: {
    subject: 'Your invitation to {{ portal }}',
    preheader: 'Your personal page is ready. No password needed.',
    heading: 'Hello {{ name }}, your portal is ready',
    paragraphs: [
      '{% if issuedBy %}{{ issuedBy }} has invited you to {{ portal }}.{% else %}You are invited to {{ portal }}.{% endif %} It is your own page: what is shared with you is in one place, on your phone as on your computer.',
      'Press the button and you are in. You need no password.',
    ],
    button: 'Open my portal',
    notes: [once, unwanted],
  },
  'login-email': {
    subject: 'Your login to {{ portal }}',
    preheader: 'One press and you are in.',
    heading: 'Hello {{ name }}',
    paragraphs: [
      'Here is your way into {{ portal }}. Press the button and you are in, without a password.',
    ],
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
      '{% if issuedBy %}{{ issuedBy }} has sent you a link to {{ portal }}.{% else %}Here is your link to {{ portal }}.{% endif %} Press the button and you are in, without a password.',
    ],
    button: 'Open',
    notes: [once, unwanted],
  },
};
