import type { Context } from 'koa';
import type { ContractFile, Download } from '#protocol';
import type { AuditActor } from '../../foundation/audit/table';
import { dispositionOf, serveFile, type Disposition } from '../../foundation/files/serve';
import { isReady } from '../../foundation/files/table';
import type { ReadTicket } from '../../foundation/files/tickets';
import { defineService } from '../../foundation/foundation';
import { fail } from '../../foundation/http/errors';
import { printerOf } from '../papers/printer';
import { sealsOf } from '../papers/seals';
import { downloadsFor, type WantedFile } from '../entry/downloads';
import type { Client } from '../entry/sessions/service';
import { clientViewOf } from './client-view';
import type { ContractRow } from './content-types';
import { recordsOf } from './records';
import { sealingOf } from './sealing';
import { trailOf } from './trail';

/** Tickets carry a number: which of the files it is for. */
const files: readonly ContractFile[] = ['original', 'final', 'audit-pdf', 'audit-json'];

/** Original, final copy and audit trail: by a URL for one minute and one holder, as all files are. */
export const contractDownloadsOf = defineService((foundation) => {
  const { database, files: stored } = foundation;
  const addresses = downloadsFor(foundation, {
    thing: 'contract',
    path: '/contracts',
    needs: 'contracts.read',
  });
  const records = recordsOf(foundation);
  const trail = trailOf(foundation);
  const view = clientViewOf(foundation);
  const sealing = sealingOf(foundation);

  const fileIdOf = async (contract: ContractRow, what: ContractFile) => {
    if (what === 'original') return contract.fileId;
    const seal =
      contract.sealId === null ? undefined : await sealsOf(foundation).byId(contract.sealId);
    if (!seal || contract.state !== 'completed') {
      throw fail('conflict', { message: 'There is no final copy yet' });
    }
    return seal.fileId;
  };

  /** Throws before a URL is given out for what is not there. */
  const needFile = async (contract: ContractRow, what: ContractFile) => {
    if (what === 'audit-json' || what === 'audit-pdf') return;
    const [file] = await stored.byIds([await fileIdOf(contract, what)]);
    if (!file || !isReady(file)) throw fail('file_not_ready');
  };

  const serveTrail = async (ctx: Context, contract: ContractRow, what: ContractFile) => {
    const name = `${contract.fileName.replace(/\.pdf$/i, '')}-audit`;
    ctx.set({
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
    if (what === 'audit-json') {
      const type = 'application/json';
      ctx.set('Content-Disposition', dispositionOf(`${name}.json`, type, 'attachment'));
      ctx.type = type;
      ctx.body = JSON.stringify(
        { contract: contract.documentId, title: contract.title, ...(await trail.show(contract)) },
        null,
        2
      );
      return;
    }
    const pdf = await printerOf(foundation).trail(await sealing.certificate(contract));
    ctx.set('Content-Disposition', dispositionOf(`${name}.pdf`, 'application/pdf', 'attachment'));
    ctx.type = 'application/pdf';
    ctx.body = Buffer.from(pdf);
  };

  const serve = async (
    ctx: Context,
    contract: ContractRow,
    what: ContractFile,
    { disposition, onlyResumes }: { disposition: Disposition; onlyResumes: boolean }
  ): Promise<boolean> => {
    if (what === 'audit-json' || what === 'audit-pdf') {
      if (onlyResumes) throw fail('download_expired');
      await serveTrail(ctx, contract, what);
      return true;
    }
    const [file] = await stored.byIds([await fileIdOf(contract, what)]);
    if (!file) throw fail('not_found');
    const name = what === 'final' ? sealing.finalName(contract) : contract.fileName;
    return serveFile(ctx, stored.storage, { file, name, disposition, onlyResumes });
  };

  /** Said once for each file that goes out, not for each of its ranges. */
  const note = async (
    contract: ContractRow,
    actor: AuditActor,
    what: ContractFile,
    signer: number | null,
    person?: { name: string }
  ) => {
    await database.transaction(async () => {
      const held = await records.hold(contract.documentId);
      await trail.append(held.contract, 'contract.downloaded', actor, { what, signer }, person);
    });
  };

  const wantedFile = async (
    contract: ContractRow,
    what: ContractFile,
    disposition: Disposition
  ): Promise<WantedFile> => {
    await needFile(contract, what);
    return { subject: contract.documentId, version: files.indexOf(what), disposition };
  };

  const whatOf = ({ version }: ReadTicket): ContractFile => {
    const what = files[version];
    if (what === undefined) throw fail('download_expired');
    return what;
  };

  const mineOf = ({ contact }: Client) => ({
    isMe: ({ contactId }: { contactId: number | null }) => contactId === contact.id,
  });

  return {
    /** @param what the original to read until there is a final copy; `final` refuses before */
    async forClient(
      client: Client,
      documentId: string,
      wanted: { what: 'final' | 'readable'; disposition: Disposition },
      ctx: Context
    ): Promise<Download> {
      const { contract } = await view.need(documentId, mineOf(client));
      const readable = contract.state === 'completed' ? 'final' : 'original';
      const what = wanted.what === 'final' ? 'final' : readable;
      return addresses.forClient(client, await wantedFile(contract, what, wanted.disposition), ctx);
    },

    async toClient(client: Client, documentId: string, ctx: Context) {
      const ticket = addresses.readForClient(client, documentId, ctx);
      const what = whatOf(ticket);
      const { contract, signer } = await view.need(documentId, mineOf(client));
      const begins = await serve(ctx, contract, what, ticket);
      const counts = ticket.disposition === 'attachment' && client.session.method !== 'view-as';
      if (!begins || !counts) return;
      const actor: AuditActor = { type: 'client', id: client.contact.documentId, name: null };
      await note(contract, actor, what, signer.position, { name: signer.name });
    },

    async forAdmin(
      admin: AuditActor,
      documentId: string,
      wanted: { what?: ContractFile | undefined; disposition: Disposition }
    ): Promise<Download> {
      const contract = await records.need(documentId);
      const what = wanted.what ?? (contract.state === 'completed' ? 'final' : 'original');
      const file = await wantedFile(contract, what, wanted.disposition);
      if (wanted.disposition === 'attachment') await note(contract, admin, what, null);
      return addresses.forAdmin(admin.id ?? '', file);
    },

    async toAdmin(documentId: string, ctx: Context) {
      const ticket = await addresses.readForAdmin(documentId, ctx);
      await serve(ctx, await records.need(documentId), whatOf(ticket), ticket);
    },
  };
});
