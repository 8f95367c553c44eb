import type { PermissionReason, Settings } from '#protocol';
import type { PortalApp } from '../../foundation/apps/registry';

/** What one contact differs in, by key; in the way that the question needs it. */
export interface Overrides {
  get(key: string): { allowed: boolean; source: 'override' | 'invitation' } | undefined;
}

export interface PermissionQuestion {
  app: PortalApp | undefined;
  /** the box's id within the app; undefined asks for the app itself */
  box?: string;
  defaults: Settings['app-permissions']['defaults'];
  overrides: Overrides;
  uploadsAllowed: boolean;
}

export interface Decision {
  allowed: boolean;
  why: PermissionReason;
}

/** What holds for everybody: the portal's setting, or what the app itself says. */
export const inherited = (
  key: string,
  ownDefault: boolean | undefined,
  defaults: PermissionQuestion['defaults']
): Decision => {
  const set = defaults[key];
  return set === undefined
    ? { allowed: ownDefault ?? true, why: 'default' }
    : { allowed: set, why: 'setting' };
};

/** The one answer to "may this contact do this, and why", for server, navigation, section links and x-ray. */
export const decide = ({ app, box, ...rest }: PermissionQuestion): Decision => {
  if (!app) return { allowed: false, why: 'unknown' };
  const own = (key: string, ownDefault: boolean | undefined): Decision => {
    const override = rest.overrides.get(key);
    if (override) return { allowed: override.allowed, why: override.source };
    return inherited(key, ownDefault, rest.defaults);
  };
  const whole = own(app.id, app.default);
  if (box === undefined) return whole;
  const permission = app.permissions?.find(({ id }) => id === box);
  if (!permission) return { allowed: false, why: 'unknown' };
  if (!whole.allowed) return { allowed: false, why: 'app-off' };
  if (box === 'upload' && !rest.uploadsAllowed) return { allowed: false, why: 'paper-clip' };
  return own(`${app.id}.${box}`, permission.default);
};

/** `documents.upload` is the box `upload` of the app `documents`. */
export const splitKey = (key: string): { app: string; box?: string } => {
  const [app = '', box] = key.split('.');
  return box === undefined ? { app } : { app, box };
};
