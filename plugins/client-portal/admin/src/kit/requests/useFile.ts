import { useCallback } from 'react';
import { attemptTokenRefresh, useAuth } from '@strapi/strapi/admin';
import { errorBodySchema, type InputOf } from '#protocol';
import { requestOf } from '../../../../client/src/request';
import type { AdminRoute } from './cache';
import { serverUrl } from './serverUrl';

type FileRoute = AdminRoute & { answer: { raw: 'file' } };
type Init = ReturnType<typeof requestOf>['init'];
type Fetched = { bytes: Blob } | { error: unknown };

/** Fetches as the admin; a session that has run out in the meantime is renewed once. */
const fetchAs = async (token: string | null, path: string, init: Init) => {
  const send = (bearer: string | null) =>
    fetch(serverUrl(`/client-portal${path}`), {
      ...init,
      headers: { ...init.headers, ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}) },
    });
  const response = await send(token);
  if (response.status !== 401) return response;
  const renewed = await attemptTokenRefresh(token).catch(() => null);
  return renewed ? send(renewed) : response;
};

const errorOf = async (response: Response) => {
  const parsed = errorBodySchema.safeParse(await response.json().catch(() => undefined));
  return parsed.success ? parsed.data.error : { status: response.status };
};

/**
 * Returns a function that fetches what a route answers in bytes, and throws nothing. Strapi's own requests
 * know JSON only.
 */
export const useFile = <R extends FileRoute>(route: R) => {
  const token = useAuth('ClientPortal', (auth) => auth.token);
  return useCallback(
    async (input: InputOf<R>, signal?: AbortSignal): Promise<Fetched> => {
      const { path, init } = requestOf(route, input as object);
      try {
        const response = await fetchAs(token, path, signal ? { ...init, signal } : init);
        return response.ok ? { bytes: await response.blob() } : { error: await errorOf(response) };
      } catch {
        // nobody answered, as Strapi's cache says it
        return { error: { name: 'UnknownError' } };
      }
    },
    [route, token]
  );
};
