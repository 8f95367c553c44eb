import type { Context } from 'koa';
import { clientAddress } from '../../foundation/http/client-address';
import { defineService } from '../../foundation/foundation';
import { adminActor } from '../../kit/actor';
import { provesPerson } from '../entry/rules';
import { getDeviceName } from '../entry/sessions/device';
import type { Client } from '../entry/sessions/service';
import type { Signatory } from './signatory';

/** Who asks, as somebody who signs. */
export const signatoriesOf = defineService(({ config, mail }) => {
  const isMailbox = mail.transport.kind === 'mailbox';
  const from = (ctx: Context) => ({
    address: clientAddress(ctx, config.trustedProxyHops),
    device: getDeviceName(ctx.get('user-agent')),
  });
  return {
    client: ({ contact, session }: Client, ctx: Context): Signatory => ({
      isMe: ({ contactId }) => contactId === contact.id,
      owner: `contact:${contact.id}`,
      actor: { type: 'client', id: contact.documentId, name: null },
      company: contact.company,
      email: contact.email,
      // What the built-in mailbox holds, staff can read: the certificate says so.
      proof: isMailbox && session.method === 'code' ? 'code-in-mailbox' : session.method,
      proved: provesPerson(session.method),
      ...from(ctx),
    }),

    admin: (ctx: Context): Signatory => {
      const actor = adminActor(ctx);
      return {
        isMe: ({ adminId }) => adminId !== null && adminId === actor.id,
        owner: `admin:${actor.id ?? ''}`,
        actor,
        company: null,
        email: null,
        proof: 'admin',
        proved: true,
        ...from(ctx),
      };
    },
  };
});
