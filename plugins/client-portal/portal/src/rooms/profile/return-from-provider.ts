import { useEffect, useRef, useState } from 'react';
import type { Identities } from '#protocol';
import { useOidcProblem } from '../../kit/session/oidc-problem';

const key = 'client-portal.connecting';

/** Before the browser leaves for the provider. */
export const rememberProvider = (provider: string) => sessionStorage.setItem(key, provider);

/**
 * How connecting an account went, when the browser comes back: the provider's problem, or the account that
 * is new. `section` is what to look at; the page begins far above it.
 */
export function useReturnFromProvider(identities: Identities | undefined) {
  const problem = useOidcProblem();
  const [asked] = useState(() => sessionStorage.getItem(key));
  const section = useRef<HTMLElement>(null);
  const connected =
    problem === null ? identities?.results.find(({ provider }) => provider === asked) : undefined;
  const returned = identities !== undefined && (problem !== null || connected !== undefined);

  useEffect(() => sessionStorage.removeItem(key), []);
  useEffect(() => {
    if (returned) section.current?.scrollIntoView();
  }, [returned]);
  return { problem, connected, section };
}
