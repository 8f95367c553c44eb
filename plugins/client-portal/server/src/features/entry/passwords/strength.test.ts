import { passwordFault } from './strength';

describe('[G1] passwordFault', () => {
  const own = ['Ann Lee', 'ann.lee@clients.example', 'Lee & Sons'];

  it.each([
    'kettle drum orbit',
    'a1b2-tulip-harbour',
    'ein langer Satz ohne Ziffern',
    '漢字かな交じり文の長い秘密',
  ])('takes %s, whatever kinds of characters it has', (password) =>
    expect(passwordFault(password, own)).toBeNull()
  );

  it.each([
    ['short', 'too_short'],
    ['123456789', 'too_short'],
    ['ä'.repeat(37), 'too_long'],
    ['password1234', 'common'],
    ['qwertyuiop', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['1234567890', 'common'],
    ['ann.lee@clients.example', 'common'],
  ])('refuses %s', (password, fault) => expect(passwordFault(password, own)).toBe(fault));
});
