import { fillEmail, namesLoginUrl } from './custom-values';

const values = {
  name: 'Ann [Lee](https://evil.example)',
  email: 'ann@clients.example',
  company: '<b>Lee & Sons</b>',
  portal_name: 'Acme',
  portal_url: 'https://acme.example/portal',
  login_url: 'https://acme.example/portal/l/ab_c-d#x_y_z',
};
const fill = (body: string, subject = 'Hello') => fillEmail({ subject, body }, values);

describe('[D13] fillEmail', () => {
  it('fills in values and makes links of URLs', () => {
    const { bodyHtml, bodyText } = fill('Come [in]({{ login_url }}), or: {{ login_url }}');
    expect(bodyHtml.match(/href="https:\/\/acme\.example\/portal\/l\/ab_c-d#x_y_z"/g)).toHaveLength(
      2
    );
    expect(bodyText).toContain('#x_y_z');
  });

  it('reads no markup out of what people are called', () => {
    const { bodyHtml } = fill('Dear {{ name }} of {{ company }}');
    expect(bodyHtml).not.toContain('<a ');
    expect(bodyHtml).not.toContain('<b>');
    expect(bodyHtml).toContain('[Lee](https://evil.example)');
  });

  it.each(['{{ nobody }}', '{{ name', '{% include "x" %}', '{{ name | nofilter }}'])(
    'refuses %s',
    (body) => expect(() => fill(body)).toThrow()
  );

  it('keeps scripts and pictures out', () => {
    const { bodyHtml } = fill(
      '<script>alert(1)</script> ![x](https://evil.example/x.png) [y](javascript:1)'
    );
    expect(bodyHtml).not.toMatch(/<script|<img|href="javascript/);
  });

  it('keeps the subject on one line', () => {
    expect(fill('x', 'To\r\nBcc: {{ name }}').subject).not.toMatch(/[\r\n]/);
  });

  it('knows whether a link is needed', () => {
    expect(namesLoginUrl('{{ login_url }}')).toBe(true);
    expect(namesLoginUrl('no link')).toBe(false);
  });
});
