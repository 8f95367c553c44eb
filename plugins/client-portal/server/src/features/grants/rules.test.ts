import { decideGrant, type GrantQuestion } from './rules';

const off = { access: 'off', disabledAt: null, dndEmail: false } as const;
const on = { ...off, access: 'on' } as const;
const decide = (more: Partial<GrantQuestion>) =>
  decideGrant({
    contact: off,
    trigger: { activates: true, notifies: true },
    asked: {},
    appAllowed: true,
    offeredBefore: false,
    ...more,
  });

describe('[C8] [C9] [C12] decideGrant', () => {
  it('switches the portal on and offers the item', () => {
    expect(decide({})).toEqual({ activates: true, notSent: null });
    expect(decide({ contact: on })).toEqual({ activates: false, notSent: null });
  });

  it('obeys the trigger, and the call before the trigger', () => {
    const trigger = { activates: false, notifies: false };
    expect(decide({ trigger })).toEqual({ activates: false, notSent: 'access_off' });
    expect(decide({ trigger, contact: on })).toEqual({ activates: false, notSent: 'trigger_off' });
    expect(decide({ trigger, asked: { activate: true, notify: true } })).toEqual({
      activates: true,
      notSent: null,
    });
    expect(decide({ asked: { activate: false } }).notSent).toBe('access_off');
    expect(decide({ asked: { notify: false } }).notSent).toBe('not_asked');
  });

  it('never switches on what somebody switched off', () => {
    const contact = { ...off, disabledAt: new Date(0) };
    expect(decide({ contact, asked: { activate: true } })).toEqual({
      activates: false,
      notSent: 'access_disabled',
    });
  });

  it('[L3] [L4] tells once, and not against the flag', () => {
    expect(decide({ contact: { ...on, dndEmail: true } }).notSent).toBe('do_not_disturb');
    expect(decide({ contact: on, offeredBefore: true }).notSent).toBe('sent_before');
    expect(decide({ contact: on, appAllowed: false }).notSent).toBe('app_off');
  });
});
