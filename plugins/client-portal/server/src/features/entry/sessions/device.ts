import { parseUserAgent } from '@strapi/utils';

/** What a session list shows: `Chrome on macOS`, or `Unknown device`. */
export const getDeviceName = (userAgent: string): string =>
  parseUserAgent(userAgent).deviceName ?? 'Unknown device';
