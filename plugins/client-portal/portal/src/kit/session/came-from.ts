/** What the login page shows first. `mail`: a code or a link by email. */
export type SignInStep = 'mail' | 'password' | 'forgot';

/** What the login page is told of where the client came from, in the history's state. */
export interface CameFrom {
  from: string;
  expired: boolean;
  step?: SignInStep;
}
