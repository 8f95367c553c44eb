import { parseEmail } from './email-address';

describe('parseEmail', () => {
  it.each([
    ['ann@example.org', 'ann@example.org', null],
    ['  Ann.Lee@Example.ORG ', 'ann.lee@example.org', null],
    ['Ann Lee <ann@example.org>', 'ann@example.org', 'Ann Lee'],
    ['"Lee, Ann" <ann@example.org>', 'ann@example.org', 'Lee, Ann'],
    ['José Núñez <jose@example.org>', 'jose@example.org', 'José Núñez'],
    ['ann@exämple.org', 'ann@xn--exmple-cua.org', null],
    ['ａｎｎ＠example.org', 'ann@example.org', null],
    ['ann+news@example.org', 'ann+news@example.org', null],
    ['ÜSER@example.org', 'üser@example.org', null],
  ])('[C2] folds %s to %s', (input, folded, name) => {
    expect(parseEmail(input)).toMatchObject({ folded, name });
  });

  it.each([
    '',
    'ann',
    '@example.org',
    'ann@',
    'ann@example',
    'ann@@example.org',
    'a b@example.org',
    'ann@example.org, bob@example.org',
    'ann(comment)@example.org',
    '"quoted local"@example.org',
    'ann@[127.0.0.1]',
    'group: ann@example.org;',
    'ann@exa mple.org',
    `${'a'.repeat(65)}@example.org`,
    `ann@${'a'.repeat(250)}.org`,
    'ann@example.org\nBcc: bob@example.org',
    'ann\u0000@example.org',
    'ann\u202e@example.org',
  ])('refuses %j', (input) => {
    expect(parseEmail(input)).toBeNull();
  });
});
