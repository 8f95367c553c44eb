import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contractsOf } from '../support/contracts';
import { filesOf, pdf } from '../support/files';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

interface Line {
  subscriber: string;
  payload: { contact: string; document?: string; contract?: string };
  told: {
    id: string;
    at: string;
    actor: { type: string; name: string | null };
    cause: string | null;
  };
}
interface AuditRow {
  document_id: string;
  action: string;
  cause: string | null;
}

const folder = mkdtempSync(path.join(tmpdir(), 'portal-events-'));
const file = path.join(folder, 'heard');
/** of a job, until it is dead */
const tries = 8;
const day = 24 * 60 * 60 * 1000;

let portal: Portal;
const files = filesOf(() => portal);
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal({ env: { TEST_SUBSCRIBERS: file } });
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true });
});

const heard = (subscriber: string, contact: string): Line[] =>
  (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.subscriber === subscriber && line.payload.contact === contact);

const newContact = async () =>
  String((await portal.admin('POST', '/contacts', { email: someone() })).body.id);
const switchTo = (id: string, enabled: boolean) =>
  portal.admin('POST', `/contacts/${id}/access`, { enabled });

/** What the audit trail has of this contact, or of a contract. */
const trailOf = async (id: string, of = 'contact') => {
  const dump = await portal.server.call<Record<string, (AuditRow & { chain: string })[]>>('dump', {
    tables: ['client_portal_audit_events'],
  });
  return (dump.client_portal_audit_events ?? []).filter(({ chain }) => chain === `${of}:${id}`);
};

describe('events', () => {
  it('reach a subscriber with an id, a time and who did it: those of the audit trail', async () => {
    const contact = await newContact();
    await switchTo(contact, true);
    const [line] = await eventually(async () => {
      const lines = heard('listener', contact);
      return lines.length > 0 && lines;
    });
    const row = (await trailOf(contact)).find(({ action }) => action === 'access.enabled');
    expect(line?.told).toMatchObject({
      id: row?.document_id,
      actor: { type: 'admin', name: 'Robin Hale' },
      cause: null,
    });
    expect(Date.parse(line?.told.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('of a document and of a contract have the id of what the trail says happened', async () => {
    const contact = await newContact();
    const { body } = await files.share(contact, [{ name: 'Plan.pdf', bytes: pdf() }], {});
    const document = String(body.results[0].id);
    await portal.admin('PUT', `/documents/${document}`, { shared: true });
    const other = await newContact();
    const signers = [contact, other].map((one) => ({ contact: one, role: 'signer' }));
    const contract = String((await contracts.send({ signers })).id);
    await portal.admin('POST', `/contracts/${contract}/void`, { reason: 'Not now' });
    const told = async (event: string, rows: AuditRow[], action: string) => {
      const [line] = await eventually(() => {
        const lines = heard(event, contact);
        return Promise.resolve(lines.length > 0 && lines);
      });
      expect(line?.told.id).toBe(rows.find((row) => row.action === action)?.document_id);
      return line?.payload;
    };
    const said = await trailOf(contact);
    expect(await told('document.shared', said, 'document.shared')).toEqual({ contact, document });
    const trail = await trailOf(contract, 'contract');
    expect(await told('contract.sent', trail, 'contract.offered')).toEqual({ contact, contract });
    expect(await told('contract.voided', trail, 'contract.voided')).toEqual({ contact, contract });
    // who tells repeats from news by the id alone loses nobody
    const [mine] = heard('contract.voided', contact);
    const [theirs] = await eventually(() => {
      const lines = heard('contract.voided', other);
      return Promise.resolve(lines.length > 0 && lines);
    });
    expect(theirs?.told.id).toBe(`${mine?.told.id}.1`);
  });

  it('are delivered again when the process is killed in the middle of a subscriber, by the same id', async () => {
    const contact = await newContact();
    await switchTo(contact, true);
    writeFileSync(`${file}.wait`, '');
    await switchTo(contact, false);
    await eventually(() => Promise.resolve(heard('doer', contact).length > 0));
    await portal.server.kill();
    rmSync(`${file}.wait`);
    await portal.restart();
    // the lease of the process that died has to run out first, where there may be others
    await portal.advance(5 * 60 * 1000);
    const granted = await eventually(async () =>
      (await trailOf(contact)).find(({ action }) => action === 'access.granted')
    );
    const [first, again] = heard('doer', contact);
    expect(again?.told.id).toBe(first?.told.id);
    // what the subscriber did came of what it heard
    expect(granted.cause).toBe(first?.told.id);
    expect(await portal.server.call('verifyAudit')).toMatchObject({ faults: [] });
  });

  it('of a subscriber that always throws end with a dead job, which an admin sees; the others hear theirs', async () => {
    const contact = await newContact();
    await switchTo(contact, true);
    await eventually(async () => {
      await portal.advance(2 * 60 * 60 * 1000);
      return heard('thrower', contact).length === tries;
    }, 60);
    const dead = await eventually(async () => {
      const { body } = await portal.admin('GET', '/jobs?state=dead&pageSize=100');
      return (body.results as { kind: string; attempts: number; lastError: string }[]).find(
        ({ kind, lastError }) => kind === 'event.deliver' && lastError === 'I never can'
      );
    });
    expect(dead.attempts).toBe(tries);
    expect(new Set(heard('thrower', contact).map(({ told }) => told.id)).size).toBe(1);
    expect(heard('listener', contact)).toHaveLength(1);
    await portal.advance(day);
    expect(heard('thrower', contact)).toHaveLength(tries);
  });
});
