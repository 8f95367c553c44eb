import type { PortalApp } from '../../foundation/apps/registry';
import { decide, type PermissionQuestion } from './rules';

const documents: PortalApp = {
  id: 'documents',
  label: { en: 'Documents' },
  icon: 'document',
  kind: 'collection',
  source: 'code',
  permissions: [
    { id: 'upload', label: { en: 'Upload files' } },
    { id: 'delete', label: { en: 'Delete files' }, default: false },
  ],
};
const none: PermissionQuestion['overrides'] = { get: () => undefined };
const only = (key: string, allowed: boolean): PermissionQuestion['overrides'] => ({
  get: (asked) => (asked === key ? { allowed, source: 'override' } : undefined),
});
const ask = (more: Partial<PermissionQuestion>) =>
  decide({ app: documents, defaults: {}, overrides: none, uploadsAllowed: true, ...more });

describe('[I1] [I2] [I3] decide', () => {
  it('goes by the app where nobody set anything', () => {
    expect(ask({})).toEqual({ allowed: true, why: 'default' });
    expect(ask({ box: 'delete' })).toEqual({ allowed: false, why: 'default' });
  });

  it('goes by the setting before the default, and by the contact before the setting', () => {
    const defaults = { documents: false };
    expect(ask({ defaults })).toEqual({ allowed: false, why: 'setting' });
    expect(ask({ defaults, overrides: only('documents', true) })).toEqual({
      allowed: true,
      why: 'override',
    });
  });

  it('opens no box of an app that is off, whatever the box says', () => {
    const overrides = only('documents.upload', true);
    const defaults = { documents: false, 'documents.upload': true };
    expect(ask({ box: 'upload', defaults, overrides })).toEqual({ allowed: false, why: 'app-off' });
  });

  it('[I4] closes every upload box with the paper clip', () => {
    const overrides = only('documents.upload', true);
    expect(ask({ box: 'upload', overrides, uploadsAllowed: false })).toEqual({
      allowed: false,
      why: 'paper-clip',
    });
    expect(ask({ uploadsAllowed: false }).allowed).toBe(true);
  });

  it('knows neither apps nor boxes that are not registered', () => {
    expect(ask({ app: undefined })).toEqual({ allowed: false, why: 'unknown' });
    expect(ask({ box: 'own' })).toEqual({ allowed: false, why: 'unknown' });
    expect(ask({ box: 'constructor' })).toEqual({ allowed: false, why: 'unknown' });
  });
});
