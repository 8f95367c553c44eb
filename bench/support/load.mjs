// The load, the same for both sides: so many clients, each with one connection that it keeps, each asking
// again as soon as it has its answer. Anything but the wanted status ends the measurement.
import { Pool } from 'undici';

const ask = async (pool, { method = 'GET', path, headers, body }) => {
  const answer = await pool.request({
    method,
    path,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.body.text();
  if (answer.statusCode >= 300) {
    throw new Error(`${method} ${path} answered ${answer.statusCode}: ${text.slice(0, 500)}`);
  }
  return { text, headers: answer.headers };
};

/** One request, for what is not timed. */
export const call = async (url, request) => {
  const pool = new Pool(url, { connections: 1 });
  try {
    const { text, headers } = await ask(pool, request);
    return { body: text ? JSON.parse(text) : null, headers };
  } finally {
    await pool.close();
  }
};

/** @returns requests a second, while every request of the list is made once */
export const rateOfAll = async (url, requests, clients) => {
  const pool = new Pool(url, { connections: clients });
  const left = requests[Symbol.iterator]();
  const client = async () => {
    for (const request of left) await ask(pool, request);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  return requests.length / seconds;
};

/** @returns requests a second, the same request again and again */
export const rateOf = async (url, request, { clients, seconds }) => {
  const pool = new Pool(url, { connections: clients });
  const began = performance.now();
  const end = began + seconds * 1000;
  let count = 0;
  const client = async () => {
    while (performance.now() < end) {
      await ask(pool, request);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const passed = (performance.now() - began) / 1000;
  await pool.close();
  return count / passed;
};

/** @returns milliseconds that one request takes on a connection that is open already */
export const openClient = (url) => {
  const pool = new Pool(url, { connections: 1, keepAliveTimeout: 60_000 });
  return {
    async time(request) {
      const began = performance.now();
      await ask(pool, request);
      return performance.now() - began;
    },
    close: () => pool.close(),
  };
};

/** The cookies that an answer sets, as a browser sends them back. */
export const cookieOf = ({ headers }) =>
  [headers['set-cookie']]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
