import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface Issuer {
  readonly issuer: string;
  /** who logs in next; null: the person says no */
  account(id: string | null, claims?: object): Promise<void>;
  close(): Promise<void>;
}

export const startIssuer = async (...redirectUris: string[]): Promise<Issuer> => {
  const child = fork(path.join(__dirname, 'issuer-server.mjs'), redirectUris, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const [{ issuer }] = (await once(child, 'message')) as [{ issuer: string }];
  return {
    issuer,
    async account(account, claims = {}) {
      const done = once(child, 'message');
      child.send({ account, claims });
      await done;
    },
    async close() {
      child.kill();
      await once(child, 'exit');
    },
  };
};

/** A browser without a screen: keeps cookies by host and follows redirects one by one. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  private jar(url: URL) {
    const known = this.jars.get(url.host);
    if (known) return known;
    const made = new Map<string, string>();
    this.jars.set(url.host, made);
    return made;
  }

  cookies(url: string) {
    return [...this.jar(new URL(url))].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  setCookie(url: string, pair: string) {
    const [name = '', ...value] = pair.split('=');
    this.jar(new URL(url)).set(name, value.join('='));
  }

  async get(address: string, init: RequestInit = {}) {
    const url = new URL(address);
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: this.cookies(address) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (value.join('=') === '' || /expires=Thu, 01 Jan 1970/i.test(line))
        this.jar(url).delete(name);
      else this.jar(url).set(name, value.join('='));
    }
    return response;
  }

  /** @param until stops before an address that fits, and answers it */
  async follow(address: string, until?: RegExp): Promise<{ url: string; response: Response }> {
    let url = address;
    for (let hops = 0; hops < 15; hops += 1) {
      const response = await this.get(url);
      const location = response.headers.get('location');
      if (!location) return { url, response };
      url = new URL(location, url).href;
      if (until?.test(url)) return { url, response };
    }
    throw new Error(`Too many redirects, at last ${url}`);
  }
}
