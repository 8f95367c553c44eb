import { useCallback } from 'react';
import { attemptTokenRefresh, useAuth } from '@strapi/strapi/admin';
import { errorBodySchema, type InputOf } from '#protocol';
import { requestOf } from '../../../../client/src/request';
import { serverUrl } from '../../shell/serverUrl';
import type { AdminRoute } from './cache';

type FileRoute = AdminRoute & { answer: { raw: 'file' } };

/** Returns a function that fetches what a route answers in bytes. Strapi's own requests know JSON only. */
export const useFile = <R extends FileRoute>(route: R) => {
  const token = useAuth('ClientPortal', (auth) => auth.token);
  return useCallback(
    async (
      input: InputOf<R>,
      signal?: AbortSignal
    ): Promise<{ bytes: Blob } | { error: unknown }> => {
      const { path, init } = requestOf(route, input as object);
      const send = (bearer: string | null) =>
        fetch(serverUrl(`/client-portal${path}`), {
          ...init,
          headers: {
            ...(init.headers as Record<string, string>),
            ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}),
          },
          ...(signal ? { signal } : {}),
        });
      let response = await send(token);
      if (response.status === 401) {
        const renewed = await attemptTokenRefresh(token).catch(() => null);
        if (renewed) response = await send(renewed);
      }
      if (response.ok) return { bytes: await response.blob() };
      const parsed = errorBodySchema.safeParse(await response.json().catch(() => undefined));
      return { error: parsed.success ? parsed.data.error : { status: response.status } };
    },
    [route, token]
  );
};
