import { Readable } from 'node:stream';
import { providerName, shapeFor } from './providers';

const envelope = {
  to: { name: 'Ann, "the" <Lee>', address: 'ann@clients.example' },
  from: { name: 'Zoë, "Acme" <& Söhne>', address: 'portal@agency.example' },
  replyTo: null,
  messageId: '<one@agency.example>',
};
const mail = { subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' };
const file = {
  name: 'Vertrag.pdf',
  type: 'application/pdf',
  open: () => Promise.resolve(Readable.from([Buffer.from('%PDF-'), Buffer.from('1.7')])),
};
const given = (provider: string, name = envelope.from.name) =>
  shapeFor(provider)({ ...envelope, from: { ...envelope.from, name } }, mail, [file]);

describe('what a provider of mail is given', () => {
  it.each([
    ['sendgrid', 'sendgrid'],
    ['SendGrid', 'sendgrid'],
    ['@strapi/provider-email-amazon-ses', 'amazon-ses'],
    ['/srv/site/providers/provider-email-mailgun', 'mailgun'],
    ['Nodemailer', 'nodemailer'],
    ['somebody-elses', 'somebody-elses'],
    ['', ''],
  ])('is what %s takes', (configured, name) => expect(providerName(configured)).toBe(name));

  it('are addresses as text that nobody can take apart wrongly, but for nodemailer', async () => {
    for (const provider of ['sendmail', 'sendgrid', 'mailgun', 'somebody-elses']) {
      expect(await given(provider)).toMatchObject({
        to: 'ann@clients.example',
        from: 'Zoë Acme & Söhne <portal@agency.example>',
      });
    }
    expect(await given('nodemailer')).toMatchObject({ to: envelope.to, from: envelope.from });
    expect(await given('mailgun', '<">')).toMatchObject({ from: 'portal@agency.example' });
  });

  it('is for Amazon SES a sender in ASCII, in words that cut no character', async () => {
    const name = 'Агентство «Северный ветер» и партнёры 株式会社 👩🏽‍💼';
    const { from } = await given('amazon-ses', name);
    expect(from).toMatch(/^[\x20-\x7e]+$/);
    const words = [...String(from).matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)];
    expect(words.length).toBeGreaterThan(1);
    for (const [word] of words) expect(word.length).toBeLessThanOrEqual(75);
    const read = words.map(([, code = '']) => Buffer.from(code, 'base64').toString('utf8'));
    expect(read.join('')).toBe(name);
    expect(await given('amazon-ses', 'Acme')).toMatchObject({
      from: 'Acme <portal@agency.example>',
    });
  });

  it('are files in the form of each, and none where no form is known', async () => {
    expect((await given('sendgrid')).attachments).toEqual([
      {
        filename: 'Vertrag.pdf',
        type: 'application/pdf',
        content: Buffer.from('%PDF-1.7').toString('base64'),
        disposition: 'attachment',
      },
    ]);
    expect((await given('mailgun')).attachment).toEqual([
      { filename: 'Vertrag.pdf', contentType: 'application/pdf', data: Buffer.from('%PDF-1.7') },
    ]);
    for (const provider of ['nodemailer', 'sendmail']) {
      expect((await given(provider)).attachments).toMatchObject([{ filename: 'Vertrag.pdf' }]);
    }
    for (const provider of ['amazon-ses', 'somebody-elses']) {
      expect(Object.keys(await given(provider))).toEqual(['to', 'from', 'subject', 'html', 'text']);
    }
  });
});
