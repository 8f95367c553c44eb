import { route, routeGroup } from '#protocol';
import { wiringFaults, type Wiring } from './wiring';

const routes = routeGroup('polls', {
  list: route.client('GET', '/polls', { does: 'Lists polls.', needs: 'polls' }),
  vote: route.client('POST', '/polls/:id', { does: 'Votes.', needs: 'polls.vote' }),
});
const adminRoutes = routeGroup('admin.polls', {
  list: route.admin('GET', '/polls', { does: 'Lists polls.', needs: 'polls.read' }),
});

const whole: Wiring = {
  tables: ['poll', 'vote'],
  jobs: ['polls.close'],
  routes: [...Object.values(routes), ...Object.values(adminRoutes)],
  permissions: ['polls.read'],
  boxes: ['polls', 'polls.vote'],
  mails: { used: ['poll-opened'], defined: ['poll-opened'] },
};

describe('wiringFaults', () => {
  it('finds nothing where every name is defined once', () => {
    expect(wiringFaults(whole)).toEqual([]);
  });
  it('names what is defined twice', () => {
    expect(
      wiringFaults({
        ...whole,
        tables: ['poll', 'poll'],
        jobs: ['polls.close', 'polls.close'],
        routes: [...whole.routes, { ...routes.vote, id: 'votes.give', path: '/polls/:poll' }],
        permissions: ['polls.read', 'polls.read'],
      })
    ).toEqual([
      'The table poll is defined twice',
      'The job polls.close is defined twice',
      'Two routes answer client POST /polls/:',
      'The permission polls.read is defined twice',
    ]);
  });
  it('names what is used and not defined, and permissions that open nothing', () => {
    expect(
      wiringFaults({
        ...whole,
        permissions: ['polls.write'],
        boxes: ['polls'],
        mails: { used: ['poll-opened', 'poll-closed'], defined: ['poll-opened'] },
      })
    ).toEqual([
      'The route admin.polls.list needs polls.read, which is no permission',
      'The permission polls.write opens no route',
      'The route polls.vote needs polls.vote, which is no app or box',
      'The mail poll-closed is not defined',
    ]);
  });
});
