import type { Portal } from '#protocol';
import type { SignInStep } from '../../../kit/session/came-from';

/** What the settings leave (G8). */
export const waysIn = ({ signInMethods, identityProviders }: Portal) => {
  const byCode = signInMethods.includes('code');
  const byMail = byCode || signInMethods.includes('link');
  const byPassword = signInMethods.includes('password');
  return { byCode, byMail, byPassword, any: byMail || byPassword || identityProviders.length > 0 };
};

/** The step that was asked for, as far as there is one; a mail before a password. */
export function stepOf(asked: SignInStep | undefined, portal: Portal): SignInStep | 'none' {
  const { byMail, byPassword } = waysIn(portal);
  if (byPassword && asked && asked !== 'mail') return asked;
  if (byMail) return 'mail';
  return byPassword ? 'password' : 'none';
}
