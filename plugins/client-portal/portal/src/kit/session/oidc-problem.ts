import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { OidcProblem } from '#protocol';

const problems: Record<OidcProblem, true> = {
  oidc_refused: true,
  oidc_cancelled: true,
  oidc_unavailable: true,
};

const known = (text: string | null): text is OidcProblem =>
  text !== null && Object.hasOwn(problems, text);

/** What an identity provider came back with: `?problem=`. Taken out of the address, so that a reload forgets it. */
export function useOidcProblem(): OidcProblem | null {
  const [query] = useSearchParams();
  const given = query.get('problem');
  const [problem] = useState(known(given) ? given : null);
  useEffect(() => {
    // past the router, for which it stays the same page
    if (given !== null) {
      window.history.replaceState(window.history.state, '', window.location.pathname);
    }
  }, [given]);
  return problem;
}
