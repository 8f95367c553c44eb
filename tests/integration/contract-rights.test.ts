import { clientsOf } from '../support/client';
import { contractsOf, form, sha256 } from '../support/contracts';
import { pdf, png } from '../support/files';
import { someone, startPortal, type Portal } from '../support/portal';

let portal: Portal;
const clients = clientsOf(() => portal);
const contracts = contractsOf(() => portal);
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

/** A contact whose portal is on. */
const enabled = async (id: string) => {
  await portal.admin('POST', `/contacts/${id}/access`, { enabled: true });
  return { id };
};

describe('viewers and pictures', () => {
  it('[K1] [K3] [K4] a viewer sees nothing before the copy, which holds the picture that was uploaded', async () => {
    const [ann, eve] = [await contracts.contact('Ann'), await contracts.contact('Eve')];
    const { id } = await contracts.send({
      signers: [{ contact: ann.id }, { contact: eve.id, role: 'viewer' }],
      fields: [{ id: 'a', type: 'signature', signer: 0 }],
    });
    const viewer = clients.cookie(
      await clients.redeem(await clients.magicLink((await enabled(eve.id)).id))
    );
    expect((await clients.as(viewer, 'GET', `/contracts/${id}`)).status).toBe(404);
    expect((await clients.as(viewer, 'GET', '/contracts')).body.results).toEqual([]);
    const image = `data:image/png;base64,${png().toString('base64')}`;
    const cookie = await contracts.enter(ann.email);
    const signed = await contracts.sign(cookie, id, { signature: { kind: 'uploaded', image } });
    expect([signed.status, signed.body.state]).toEqual([200, 'sealing']);
    expect(signed.body.adopted.signature.kind).toBe('uploaded');
    await contracts.completed(id);
    const news = await clients.mail(eve.email, /^Signed by all/);
    expect(news.mail.attachments).toHaveLength(1);
    const seen = await contracts.read(viewer, id);
    expect(seen).toMatchObject({ role: 'viewer', state: 'completed', myTurn: false });
    const copy = await clients.as(viewer, 'POST', `/contracts/${id}/download`);
    expect(sha256(await contracts.fetched(copy, viewer))).toBe(
      (await contracts.get(id)).seal.sha256
    );
    expect((await contracts.sign(viewer, id)).status).toBe(403);
  });
});

describe('what is refused', () => {
  it('[K1] says at its place what is wrong with a PDF, a field or a signer', async () => {
    const ann = await contracts.contact('Ann');
    const html = await portal.adminSend(
      'POST',
      '/contracts',
      form('contract', { title: 'x' }, Buffer.from('<html><body>hello</body></html>'))
    );
    expect([html.status, html.body.error.details.code]).toEqual([400, 'file_type_mismatch']);
    const cut = await contracts.create({ bytes: pdf('x').subarray(0, 300), signers: [] });
    expect(cut.status).toBe(400);
    const places = async (body: object) => {
      const answer = await contracts.create({ signers: [{ contact: ann.id }], ...body });
      return [answer.status, answer.body.error?.details.fields?.[0]?.path];
    };
    const field = { id: 'a', type: 'text', signer: 0 };
    expect(await places({ fields: [{ ...field, page: 2 }] })).toEqual([400, ['fields', 0, 'page']]);
    expect(await places({ fields: [{ ...field, x: 0.9 }] })).toEqual([400, ['fields', 0, 'width']]);
    expect(await places({ fields: [{ ...field, signer: 3 }] })).toEqual([
      400,
      ['fields', 0, 'signer'],
    ]);
    expect(await places({ signers: [{ contact: 'nobody' }] })).toEqual([
      400,
      ['signers', 0, 'contact'],
    ]);
    expect(await places({ dueAt: '2020-01-01T00:00:00.000Z' })).toEqual([400, ['dueAt']]);
    expect(await places({ title: '' })).toEqual([400, ['title']]);
  });

  it('[K3] signs only with a mailed proof, never while somebody only looks, and shows nobody else a thing', async () => {
    const ann = await contracts.contact('Ann');
    const bob = await contracts.contact('Bob');
    const sent = await contracts.send({ signers: [{ contact: ann.id }] });
    const link = await clients.magicLink(ann.id, { app: 'contracts', item: sent.id });
    const cookie = clients.cookie(await clients.redeem(link));
    expect((await contracts.read(cookie, sent.id)).proofRequired).toBe(true);
    const unproved = await contracts.sign(cookie, sent.id);
    expect([unproved.status, unproved.body.error.details.code]).toEqual([403, 'proof_required']);
    const { body } = await clients.post('/auth/login-mail', { email: ann.email });
    const { code } = await clients.mail(ann.email, /code/i);
    const proved = await clients.post('/auth/code/verify', { challenge: body.challenge, code });
    expect((await contracts.sign(clients.cookie(proved), sent.id)).status).toBe(200);

    const other = await portal.join(someone());
    await contracts.send({ signers: [{ contact: bob.id }], title: 'Other' });
    for (const [method, path, sentBody] of [
      ['GET', '', undefined],
      ['POST', '/file', {}],
      ['POST', '/consent', { version: 'x' }],
      ['PUT', '/values', { values: {} }],
      ['POST', '/decline', { reason: 'x' }],
      ['POST', '/download', {}],
    ] as const) {
      const answer = await clients.as(
        other.cookie,
        method,
        `/contracts/${sent.id}${path}`,
        sentBody
      );
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});
