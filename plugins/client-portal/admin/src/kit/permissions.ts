import { useCallback } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { permissionAction, type PermissionUid } from '#protocol';

/** What Strapi's menu links, settings links and `Page.Protect` take: any one of them is enough. */
export const anyOf = (...uids: PermissionUid[]) =>
  uids.map((uid) => ({ action: permissionAction(uid), subject: null }));

/**
 * Says whether the admin holds a permission. Strapi's own `useRBAC` names an action by its last
 * segment, so `contacts.read` and `outbox.read` would both come back as `canRead`.
 */
export const useCan = () => {
  const held = useAuth('ClientPortal', (auth) => auth.permissions);
  return useCallback(
    (uid: PermissionUid) => held.some((permission) => permission.action === permissionAction(uid)),
    [held]
  );
};
