import { permissions } from '../../plugins/client-portal/protocol/src';
import { makeEditor } from '../support/editor';
import { call } from '../support/http';
import { startPortal, type Portal } from '../support/portal';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

describe('permissions', () => {
  const sections = [
    'general',
    'branding',
    'domain',
    'email',
    'lifetimes',
    'sign-in',
    'identity-providers',
    'app-permissions',
    'access-triggers',
    'documents',
    'contracts',
  ];
  const routes = [
    ['GET', '/dashboard', 'dashboard.read'],
    [
      'GET',
      '/apps',
      [
        'dashboard.read',
        'contacts.read',
        'contacts.permissions',
        'invitations.send',
        'magic-links.create',
        'settings.read',
      ],
    ],
    [
      'GET',
      '/batches/x',
      ['dashboard.read', 'invitations.send', 'login-emails.send', 'contacts.access'],
    ],
    ['GET', '/contacts/export', 'contacts.export'],
    ['GET', '/contacts/x/activity', 'contacts.read'],
    ['GET', '/contacts/x/diagnosis', 'contacts.read'],
    ['GET', '/contacts/x/permissions', ['contacts.read', 'contacts.permissions']],
    ['PUT', '/contacts/x/permissions', 'contacts.permissions'],
    ['GET', '/app-permissions/profile/contacts', 'contacts.read'],
    ['POST', '/access', 'contacts.access'],
    ['POST', '/access/forecast', 'contacts.access'],
    ['DELETE', '/contacts/x/sessions', 'contacts.access'],
    ['DELETE', '/contacts/x/sessions/y', 'contacts.access'],
    ['POST', '/contacts/x/view-as', 'contacts.view-as'],
    ['POST', '/contacts/x/password-reset', 'login-emails.send'],
    ['GET', '/custom-values', 'emails.send'],
    ['POST', '/contacts/x/emails', 'emails.send'],
    ['POST', '/contacts/x/emails/preview', 'emails.send'],
    ['POST', '/contact-imports', 'contacts.import'],
    ['POST', '/contact-imports/forecast', 'contacts.import'],
    ['GET', '/contact-imports/x', 'contacts.import'],
    ['GET', '/access-triggers', 'settings.read'],
    ['GET', '/doctor', 'settings.read'],
    ['GET', '/domain', 'settings.read'],
    ['POST', '/domain/check', 'settings.update'],
    ['GET', '/contacts', 'contacts.read'],
    ['GET', '/contacts/x', 'contacts.read'],
    ['POST', '/contacts', 'contacts.update'],
    ['PUT', '/contacts/x', 'contacts.update'],
    ['POST', '/contacts/x/access', 'contacts.access'],
    ['POST', '/invitations', 'invitations.send'],
    ['POST', '/invitations/forecast', 'invitations.send'],
    ['POST', '/invitations/resend-pending', 'invitations.send'],
    ['POST', '/invitations/x/revoke', 'invitations.send'],
    ['POST', '/login-emails', 'login-emails.send'],
    ['POST', '/login-emails/forecast', 'login-emails.send'],
    ['POST', '/magic-links', 'magic-links.create'],
    ['POST', '/magic-links/x/revoke', 'magic-links.create'],
    ['GET', '/contacts/x/documents', 'documents.read'],
    ['GET', '/upload-rules', 'documents.update'],
    ['POST', '/contacts/x/documents', 'documents.update'],
    ['POST', '/documents', 'documents.update'],
    ['POST', '/documents/forecast', 'documents.update'],
    ['GET', '/documents/x', 'documents.read'],
    ['PUT', '/documents/x', 'documents.update'],
    ['DELETE', '/documents/x', 'documents.delete'],
    ['POST', '/documents/x/restore', 'documents.delete'],
    ['POST', '/documents/x/versions', 'documents.update'],
    ['POST', '/documents/x/versions/1/restore', 'documents.update'],
    ['DELETE', '/documents/x/versions/1', 'documents.delete'],
    ['POST', '/documents/x/copies', 'documents.update'],
    ['POST', '/documents/x/download', 'documents.read'],
    ['GET', '/documents/x/activity', 'documents.read'],
    ['GET', '/documents/x/audience', 'documents.read'],
    ['GET', '/received', 'documents.read'],
    ['POST', '/received/seen', 'documents.read'],
    ['GET', '/document-requests', 'documents.read'],
    ['POST', '/document-requests', 'documents.update'],
    ['GET', '/document-requests/x', 'documents.read'],
    ['PUT', '/document-requests/x', 'documents.update'],
    ['POST', '/document-requests/x/remind', 'documents.update'],
    ['POST', '/document-requests/x/items/y/accept', 'documents.update'],
    ['POST', '/document-requests/x/items/y/return', 'documents.update'],
    ['GET', '/contracts', 'contracts.read'],
    ['POST', '/contracts', 'contracts.update'],
    ['GET', '/contracts/signers', 'contracts.read'],
    ['GET', '/contracts/consent-texts', 'contracts.read'],
    ['GET', '/contracts/signature', 'contracts.read'],
    ['PUT', '/contracts/signature', 'contracts.read'],
    ['GET', '/contracts/x', 'contracts.read'],
    ['PUT', '/contracts/x', 'contracts.update'],
    ['DELETE', '/contracts/x', 'contracts.update'],
    ['POST', '/contracts/x/document', 'contracts.update'],
    ['POST', '/contracts/x/send', 'contracts.send'],
    ['POST', '/contracts/x/remind', 'contracts.send'],
    ['POST', '/contracts/x/resend', 'contracts.send'],
    ['POST', '/contracts/x/void', 'contracts.send'],
    ['PUT', '/contracts/x/signers/0', 'contracts.send'],
    ['POST', '/contracts/x/download', 'contracts.read'],
    ['GET', '/contracts/x/audit', 'contracts.read'],
    ['GET', '/contracts/x/values', 'contracts.read'],
    ['GET', '/contracts/x/signing', 'contracts.read'],
    ['POST', '/contracts/x/signing/consent', 'contracts.read'],
    ['PUT', '/contracts/x/signing/values', 'contracts.read'],
    ['POST', '/contracts/x/signing/sign', 'contracts.read'],
    ['POST', '/contracts/x/signing/decline', 'contracts.read'],
    ['GET', '/contract-templates', 'contracts.read'],
    ['POST', '/contract-templates', 'contracts.update'],
    ['POST', '/contract-templates/preview', 'contracts.read'],
    ['GET', '/contract-templates/x', 'contracts.read'],
    ['PUT', '/contract-templates/x', 'contracts.update'],
    ['DELETE', '/contract-templates/x', 'contracts.update'],
    ['POST', '/contract-templates/x/document', 'contracts.update'],
    ['POST', '/contract-templates/x/download', 'contracts.read'],
    ['GET', '/seal-keys', 'settings.read'],
    ['POST', '/seal-keys', 'settings.update'],
    ['POST', '/seal-keys/import', 'settings.update'],
    ['POST', '/seal-keys/x/activate', 'settings.update'],
    ['GET', '/seal-keys/x/certificate', 'settings.read'],
    ['GET', '/outbox', 'outbox.read'],
    ['GET', '/outbox/x', 'outbox.read'],
    ['POST', '/outbox/x/retry', 'outbox.retry'],
    ['POST', '/outbox/retry-failed', 'outbox.retry'],
    ['GET', '/jobs', 'outbox.read'],
    ['POST', '/jobs/x/retry', 'outbox.retry'],
    ['GET', '/openapi.json', 'settings.read'],
    ...sections.flatMap(
      (section) =>
        [
          ['GET', `/settings/${section}`, 'settings.read'],
          ['PUT', `/settings/${section}`, 'settings.update'],
        ] as const
    ),
  ] as const;

  it('stand for every route that there is', async () => {
    const known =
      await portal.server.call<{ side: string; method: string; path: string; isPublic: boolean }[]>(
        'routes'
      );
    // opened by a ticket that a route with a permission has given
    expect(
      known.filter(({ side, isPublic }) => side === 'admin' && isPublic).map(({ path }) => path)
    ).toEqual(['/contracts/:id/file', '/contract-templates/:id/file', '/documents/:id/file']);
    const pattern = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
    const unlisted = known.filter(
      ({ side, method, path, isPublic }) =>
        side === 'admin' &&
        !isPublic &&
        !routes.some(([verb, url]) => verb === method && pattern(path).test(url))
    );
    expect(unlisted).toEqual([]);
  });

  it('each opens its own routes and nothing else, and no admin gets in without', async () => {
    const editor = await makeEditor(portal);
    for (const held of [null, ...permissions.map(({ uid }) => uid)]) {
      await editor.hold(held ? [held] : []);
      for (const [method, path, needed] of routes) {
        const { status } = await editor.ask(method, path, method === 'GET' ? undefined : {});
        const opens = held !== null && [needed].flat().some((uid) => uid === held);
        expect([held, method, path, status === 403]).toEqual([held, method, path, !opens]);
      }
    }
    for (const [method, path] of routes) {
      expect((await call(portal.url, method, `/client-portal${path}`)).status).toBe(401);
    }
  }, 180_000);
});
