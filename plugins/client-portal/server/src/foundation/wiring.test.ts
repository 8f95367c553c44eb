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
  rooms: ['polls'],
  tables: ['poll', 'vote'],
  jobs: ['polls.close'],
  tasks: ['polls'],
  services: ['polls'],
  names: { events: ['poll.closed'], limits: ['poll.contact'], settings: ['polls'] },
  routes: [...Object.values(routes), ...Object.values(adminRoutes)],
  permissions: ['polls.read'],
  boxes: ['polls', 'polls.vote'],
  mails: { used: ['poll-opened'], defined: ['poll-opened'] },
  checks: { used: ['polls'], defined: ['polls'] },
};

describe('wiringFaults', () => {
  it('finds nothing where every name is defined once', () => {
    expect(wiringFaults(whole)).toEqual([]);
  });
  it('names what is defined twice', () => {
    expect(
      wiringFaults({
        ...whole,
        rooms: ['polls', 'polls'],
        tables: ['poll', 'poll'],
        jobs: ['polls.close', 'polls.close'],
        tasks: ['polls', 'polls'],
        services: ['polls', 'polls'],
        names: { limits: ['poll.contact', 'poll.contact'] },
        routes: [...whole.routes, { ...routes.vote, id: 'votes.give', path: '/polls/:poll' }],
        permissions: ['polls.read', 'polls.read'],
      })
    ).toEqual([
      'The room polls is defined twice',
      'The table poll is defined twice',
      'The job polls.close is defined twice',
      'The task polls is defined twice',
      'The service polls is defined twice',
      'The name poll.contact is defined twice among the limits',
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
        checks: { used: [], defined: ['polls'] },
      })
    ).toEqual([
      'The route admin.polls.list needs polls.read, which is no permission',
      'The permission polls.write opens no route',
      'The route polls.vote needs polls.vote, which is no app or box',
      'The mail poll-closed is not defined',
      'The check polls is named nowhere',
    ]);
  });
});
