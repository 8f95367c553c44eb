import { createEvents, type Told } from './events';

const clock = { now: () => new Date('2026-11-28T10:00:00Z') };

describe('an event', () => {
  it('that was written before events came with an id is delivered by that of its job', async () => {
    const events = createEvents({ enqueue: () => Promise.resolve() }, clock);
    const heard: Told[] = [];
    events.subscribe('access.enabled', 'crm', (_payload, told) => {
      heard.push(told);
      return Promise.resolve();
    });
    const job = { kind: 'event.deliver', attempts: 0, recovered: false };
    const payload = { subscription: 'access.enabled crm', payload: { contact: 'a' } };
    await events.deliver({ ...job, id: 'job1', payload });
    expect(heard).toEqual([
      { id: 'job1', at: '2026-11-28T10:00:00.000Z', actor: null, cause: null },
    ]);
  });
});
