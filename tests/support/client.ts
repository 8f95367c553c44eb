import { cookieOf, type Answer, type CallOptions } from './http';
import { eventually, someone, type Portal } from './portal';

/** What tests of clients do again and again. */
export const clientsOf = (portal: () => Portal) => {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    portal().client('POST', path, { body, headers });
  const as = (cookie: string, method: string, path: string, body?: unknown) =>
    portal().client(method, path, {
      headers: { cookie },
      ...(body === undefined ? {} : { body }),
    } satisfies CallOptions);

  const clients = {
    post,
    as,
    redeem: (link: { link: string; secret: string } | null | undefined) =>
      post('/auth/link/redeem', { link: link?.link, secret: link?.secret }),
    session: (cookie: string) => as(cookie, 'GET', '/session'),
    status: async (cookie: string) => (await as(cookie, 'GET', '/session')).status,
    login: (email: string, password: string) => post('/auth/password', { email, password }),

    /** Joined, and with a password. */
    async withPassword(password: string, address = someone()) {
      const joined = await portal().join(address);
      const set = await as(joined.cookie, 'PUT', '/password', { password });
      if (set.status !== 200) throw new Error(set.text);
      return { ...joined, address };
    },

    /** A link to copy, taken apart. */
    async magicLink(contact: string, target?: { app: string; item?: string }) {
      const made = await portal().admin('POST', '/magic-links', {
        contact,
        ...(target ? { target } : {}),
      });
      const [, link = '', secret = ''] = /\/l\/([\w-]+)#([\w-]+)$/.exec(made.body.url) ?? [];
      return { link, secret, url: String(made.body.url) };
    },

    /** The newest mail to the address whose subject fits, once it is there. */
    mail: (address: string, subject: RegExp) =>
      eventually(() =>
        Promise.resolve(
          portal()
            .mailbox.to(address)
            .findLast(({ mail }) => subject.test(mail.subject ?? ''))
        )
      ),
    cookie: (answer: Answer) => cookieOf(answer) ?? '',
  };
  return clients;
};
