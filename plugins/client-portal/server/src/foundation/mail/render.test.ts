import { contrastOf, textColourOn } from '#browser/contrast';
import { renderMail } from './render';

const text = {
  subject: 'Hello from {{ portal }}',
  preheader: 'pre',
  heading: 'Hello {{ name }}',
  paragraphs: ['{% if issuedBy %}{{ issuedBy }} wrote{% endif %}', 'Second'],
  button: 'Open',
  notes: ['Until {{ expires }}'],
};
const brand = {
  name: 'A & B',
  logoUrl: null,
  portalUrl: 'https://portal.example.org/portal',
  colours: { primary: '#ffee00', accent: '#111111' },
};

describe('renderMail', () => {
  const hostile = {
    name: '<img src=x onerror=alert(1)>\r\nBcc: x',
    issuedBy: '',
    expires: 'noon',
    url: 'https://x/l/a#b',
  };

  it('escapes everything in the HTML and keeps the subject on one line', () => {
    const mail = renderMail({ ...text, subject: '{{ name }}' }, brand, 'en', hostile);
    expect(mail.html).not.toContain('<img src=x');
    expect(mail.html).toContain('A &amp; B');
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).toContain('https://x/l/a#b');
  });

  it('runs no Liquid that stands in values', () => {
    const mail = renderMail(text, brand, 'en', {
      ...hostile,
      name: '{{ portal }}{% include "x" %}',
    });
    expect(mail.text).toContain('{{ portal }}{% include "x" %}');
  });

  it('leaves out paragraphs that are empty', () => {
    expect(renderMail(text, brand, 'en', hostile).text).not.toContain('wrote');
  });

  it('[A10] writes on the brand’s colours in black or white, whichever reads better', () => {
    expect(textColourOn('#ffee00')).toBe('#000000');
    expect(textColourOn('#111111')).toBe('#ffffff');
    for (const colour of ['#777777', '#0f766e', '#ff5500']) {
      expect(contrastOf(colour, textColourOn(colour))).toBeGreaterThanOrEqual(4.5);
    }
  });
});
