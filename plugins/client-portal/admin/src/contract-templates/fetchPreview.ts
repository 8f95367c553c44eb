import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { errorBodySchema } from '#protocol';
import { serverUrl } from '../shell/serverUrl';
import type { TextPreview } from './api';

const post = (request: TextPreview, token: string | null, signal: AbortSignal) =>
  fetch(serverUrl('/client-portal/contract-templates/preview'), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(request),
    signal,
  });

/** The text laid out as PDF. Strapi's own requests know answers in JSON only. */
export const fetchPreview = async (
  request: TextPreview,
  token: string | null,
  signal: AbortSignal
): Promise<{ bytes: Blob } | { error: unknown }> => {
  let response = await post(request, token, signal);
  if (response.status === 401) {
    const renewed = await attemptTokenRefresh(token).catch(() => null);
    if (renewed) response = await post(request, renewed, signal);
  }
  if (response.ok) return { bytes: await response.blob() };
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = errorBodySchema.safeParse(body);
  return { error: parsed.success ? parsed.data.error : { status: response.status } };
};
