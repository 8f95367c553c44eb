import type { ComponentProps } from 'react';
import { drawn, readable } from '../../testing/drawn';
import { PortalError, type ProblemCode } from '../server/api';
import { NewPasswordForm } from './new-password-form';

type Props = ComponentProps<typeof NewPasswordForm>;
const still = { error: null as unknown, submittedAt: 0, isPending: false };
const form = (attempt: Partial<typeof still> = {}, props: Partial<Props> = {}) =>
  drawn(
    <NewPasswordForm
      submit="Save"
      attempt={{ ...still, ...attempt }}
      onSubmit={jest.fn()}
      {...props}
    />
  );
const refused = (code: ProblemCode, props: Partial<Props> = {}) =>
  form({ error: new PortalError(code, 400), submittedAt: Date.now() }, props);
/** Of the one field that is wrong. */
const wrong = (markup: string) =>
  [...markup.matchAll(/<input[^>]*aria-invalid="true"[^>]*>/g)].map(
    ([input]) => /name="([^"]+)"/.exec(input)?.[1]
  );

describe('the form for a new password', () => {
  it('[G1] asks for the current one only where there is one', () => {
    expect(form()).not.toContain('current-password');
    const markup = form({}, { askCurrent: true });
    expect(markup.indexOf('current-password')).toBeLessThan(markup.indexOf('new-password'));
    expect(wrong(markup)).toEqual([]);
  });

  it('[G1] tells password managers whose it is', () => {
    const markup = form({}, { email: 'ada@client.example' });
    expect(markup).toMatch(/<input[^>]*autoComplete="username"[^>]*value="ada@client.example"/);
    expect(form()).not.toContain('username');
  });

  it('[G1] says at its field what is wrong, and only there', () => {
    const unfit = refused('credentials_invalid', { askCurrent: true });
    expect(wrong(unfit)).toEqual(['current-password']);
    expect(unfit.match(/role="alert"/g)).toHaveLength(1);
    // nothing is typed: that it is too short can be seen from here
    const weak = refused('password_weak');
    expect(wrong(weak)).toEqual(['new-password']);
    expect(readable(weak)).toMatch(/at least \d+ characters/i);
    expect(weak.match(/role="alert"/g)).toHaveLength(1);
  });

  it('[G1] says above its button what has nothing to do with a field', () => {
    const markup = refused('offline', { askCurrent: true });
    expect(wrong(markup)).toEqual([]);
    expect(markup).toContain('role="alert"');
    // there is no current password that could be wrong
    const unasked = refused('credentials_invalid');
    expect(wrong(unasked)).toEqual([]);
    expect(unasked).toContain('role="alert"');
  });

  it('[G1] leads to another login where this one proves too little', () => {
    const markup = refused('proof_required');
    expect(markup.match(/<button[^>]*type="button"/g)).toHaveLength(2);
    expect(markup).not.toContain('role="alert"');
  });

  it('[G1] is held while it is on its way, and while it has to wait', () => {
    const held = /<button[^>]*type="submit"[^>]*aria-disabled="true"/;
    expect(form()).not.toMatch(held);
    expect(form({ isPending: true })).toMatch(held);
    const waiting = refused('rate_limited');
    expect(waiting).toMatch(held);
    expect(readable(waiting)).toMatch(/\d:\d\d/);
  });
});
