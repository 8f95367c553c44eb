import { drawn, readable } from '../testing/drawn';
import { roomWords } from './language/message-files';
import { intlOf } from './language/room-intl';
import { useSpoken } from './language/spoken';
import { registerRooms } from './registry';
import { portalRoom } from './room';
import { preparePage, RoomWords } from './room-page';
import { queryClient } from './server/query-client';

const words = roomWords({
  en: async () => ({ default: { 'polls.title': 'Your opinion' } }),
  de: async () => ({ default: { 'polls.title': 'Ihre Meinung' } }),
});
const useIntl = intlOf<typeof words>();

function Title() {
  const intl = useIntl();
  return (
    <>
      {intl.formatMessage({ id: 'polls.title' })}, {intl.formatMessage({ id: 'common.retry' })}
    </>
  );
}

const load = jest.fn(async () => ({ default: Title }));
const room = portalRoom({
  name: 'polls',
  app: 'polls',
  words,
  pages: { '/polls/:poll': load },
  opens: { en: 'Vote', de: 'Abstimmen' },
});

describe('a room with words of its own', () => {
  beforeAll(() => registerRooms([room]));
  afterAll(() => queryClient.clear());

  it('[H4] is prepared with its words for a client who is about to open it', async () => {
    preparePage('/polls/one');
    preparePage('/elsewhere');
    expect(load).toHaveBeenCalledTimes(1);
    await queryClient.fetchQuery({ queryKey: ['messages', 'polls', 'en'], staleTime: Infinity });
    expect(queryClient.getQueryData(['messages', 'polls', 'en'])).toEqual({
      'polls.title': 'Your opinion',
    });
  });

  it('says them beside those of every page, and waits until they are here', () => {
    const part = (
      <RoomWords room={room}>
        <Title />
      </RoomWords>
    );
    expect(drawn(part)).toContain('aria-busy="true"');
    expect(
      readable(drawn(part, [], '/', [[['messages', 'polls', 'en'], { 'polls.title': 'Hi' }]]))
    ).toBe('Hi, Try again');
  });

  it('has a few that are said elsewhere', () => {
    const Button = () => useSpoken()(room.opens);
    expect(drawn(<Button />)).toBe('Vote');
  });
});
