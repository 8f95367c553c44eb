import {
  authRoutes,
  connect,
  documentRoutes,
  isPortalError,
  sessionRoutes,
} from 'strapi-plugin-client-portal/client';

let token: string | null = null;

const portal = connect({
  url: import.meta.env.VITE_PORTAL_URL ?? 'http://localhost:1337',
  token: () => token,
});

/** Mails a code; the answer is the same for every address. */
export const askForCode = (email: string) => portal(authRoutes.loginMail, { email });

export const logIn = async (challenge: string, code: string) => {
  const { contact, session } = await portal(authRoutes.verifyCode, { challenge, code });
  token = session?.token ?? null;
  return contact;
};

export const logOut = async () => {
  await portal(sessionRoutes.end);
  token = null;
};

export const listDocuments = () => portal(documentRoutes.list, { direction: 'sent' });

/** The bytes go to the session that asked: its token has to come along, which no plain link can carry. */
export const download = async (id: string) => {
  const { url } = await portal(documentRoutes.download, { id });
  const response = await fetch(url, { headers: { Authorization: `Bearer ${token ?? ''}` } });
  return URL.createObjectURL(await response.blob());
};

const sentences: Partial<Record<string, string>> = {
  code_invalid: 'This code is wrong or too old.',
  invalid_email: 'This is not an email address.',
  offline: 'The portal does not answer. Is this origin one of its PORTAL_ALLOWED_ORIGINS?',
  rate_limited: 'Too many attempts. Wait a moment.',
};

/** Codes are translated, messages never shown. */
export const sentenceOf = (error: unknown) =>
  (isPortalError(error) && sentences[error.code]) || 'Something went wrong.';
