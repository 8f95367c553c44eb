import type { Browser, Page } from 'playwright-core';
import {
  adminLogin,
  openBrowser,
  overflows,
  person,
  phone,
  picture,
  violations,
  watch,
} from '../support/browser';
import { buildRoomSite } from '../support/room-site';
import { eventually, someone, startPortal, type Portal } from '../support/portal';

// The room `polls` of tests/fixtures/rooms is in this site by its folders and three lines (scripts/room-copy.mjs).
let portal: Portal;
let browser: Browser;
let admin: Page;
const problems: string[] = [];
beforeAll(async () => {
  portal = await startPortal({
    env: { TEST_SITE: buildRoomSite(), TEST_ADMIN_PANEL: 'true' },
  });
  browser = await openBrowser();
  const { page, context } = await person(browser);
  admin = page;
  problems.push(...watch(context, page, portal.url));
  await adminLogin(page, portal.url);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const question = 'Shall we meet on Friday?';

describe('a room that is its folders and three lines', () => {
  it('has its page, words and dialog in the panel, and its mail goes out with a link into it', async () => {
    const address = someone('ann.lee');
    await portal.admin('POST', '/contacts', { email: address, name: 'Ann Lee' });
    await admin.goto(`${portal.url}/admin/plugins/client-portal`);
    await admin.getByRole('link', { name: 'Questions' }).click();
    await admin.getByRole('heading', { name: 'Questions', level: 1 }).waitFor();
    await admin.getByText('Nobody was asked anything yet.').waitFor();
    await admin.getByRole('button', { name: 'Ask clients' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Question').fill(question);
    await dialog.getByLabel('Answers, one on each line').fill('Yes\nNo');
    await dialog.getByRole('combobox').fill('Ann Lee');
    await admin.getByRole('option', { name: /Ann Lee/ }).click();
    await picture(admin, 'room-dialog');
    await dialog.getByRole('button', { name: 'Ask clients' }).click();
    await admin.getByText('Your clients are asked.').waitFor();
    await admin.getByText(question).waitFor();
    expect(await violations(admin)).toEqual([]);
    await picture(admin, 'room-panel');

    const { link, mail } = await portal.mailbox.waitFor(address, 1);
    expect(mail.subject).toBe(`A question for you: ${question}`);

    const { page } = await person(browser, { size: phone });
    await page.goto(link?.url ?? '');
    await page.getByRole('button').first().click();
    await page.waitForURL(/\/portal\/polls/);
    await page.getByRole('heading', { name: question }).waitFor();
    expect([await violations(page), await overflows(page)]).toEqual([[], false]);
    await page.getByRole('button', { name: 'Yes' }).click();
    await page.getByText('Your vote 1 vote').waitFor();
    await picture(page, 'room-portal');

    // a question has no page of its own: an address of one leads to the list
    await page.goto(`${portal.url}/portal/polls/of-old`);
    await page.waitForURL(/\/portal\/polls$/);
    await page.getByRole('heading', { name: question }).waitFor();

    // a card on the landing page, by the app that the room has
    await page.goto(`${portal.url}/portal/`);
    await page.getByRole('heading', { name: 'Questions' }).waitFor();

    const contact = await portal.contact(address);
    const voted = async () => {
      const { body } = await portal.admin('GET', `/contacts/${contact.id}/activity`);
      return (body.results as { action: string }[]).some(({ action }) => action === 'poll.voted');
    };
    await eventually(voted);
    await admin.goto(`${portal.url}/admin/plugins/client-portal/contacts/${contact.id}`);
    await admin.getByRole('tab', { name: 'Activity' }).click();
    await admin.getByText('Voted').waitFor();
    expect(problems).toEqual([]);
  });

  it('has its permission, box, trigger and setting where all others have theirs', async () => {
    const address = someone('bob');
    const { id, cookie } = await portal.join(address);
    const { body: made } = await portal.admin('POST', '/polls', {
      question: 'Tea?',
      choices: ['Yes', 'No'],
      contacts: [id],
    });
    const polls = () => portal.client('GET', '/polls', { headers: { cookie } });
    const vote = (choice: number) =>
      portal.client('POST', `/polls/${made.id}/vote`, {
        headers: { cookie },
        body: { choice },
      });
    await portal.admin('PUT', `/contacts/${id}/permissions`, {
      overrides: { 'polls.vote': false },
    });
    expect((await vote(0)).status).toBe(403);
    await portal.admin('PUT', `/contacts/${id}/permissions`, { overrides: { 'polls.vote': null } });
    expect((await vote(7)).body.error.details.code).toBe('invalid_request');
    expect((await vote(0)).status).toBe(200);
    expect((await vote(1)).status).toBe(409);
    const votes = async () => (await polls()).body.results[0].choices[0].votes as number | null;
    expect(await votes()).toBe(1);
    await admin.goto(`${portal.url}/admin/settings/client-portal/polls`);
    await admin.getByLabel('Show the votes of the others to who has voted').click();
    await admin.getByRole('button', { name: 'Save' }).click();
    await eventually(async () => (await votes()) === null);
    await admin.goto(`${portal.url}/admin/settings/client-portal/access-triggers`);
    await admin.getByText('ask a question').first().waitFor();
    await portal.admin('PUT', `/contacts/${id}/permissions`, { overrides: { polls: false } });
    expect((await polls()).status).toBe(403);
  });

  it('tells what it holds of a contact, and forgets it', async () => {
    const address = someone('cy');
    const { id } = await portal.join(address);
    await portal.admin('POST', '/polls', {
      question: 'Cake?',
      choices: ['A', 'B'],
      contacts: [id],
    });
    const rows = async () => {
      const dump = await portal.server.call<Record<string, Record<string, unknown>[]>>('dump');
      const row = dump.client_portal_contacts?.find(({ document_id }) => document_id === id);
      const contact = { id: Number(row?.id), documentId: id, emailFolded: address };
      const votes = dump.client_portal_poll_votes?.filter((vote) => vote.contact_id === contact.id);
      return { contact, votes: votes?.length };
    };
    const { contact, votes } = await rows();
    expect(votes).toBe(1);
    const told = await portal.server.call<Record<string, Record<string, unknown[]>>>(
      'contactParts',
      {
        what: 'exports',
        contact,
      }
    );
    expect(told.polls?.['poll-vote']).toHaveLength(1);
    await portal.server.call('contactParts', { what: 'deleted', contact });
    expect((await rows()).votes).toBe(0);
  });
});
