import { judgeRequest } from './verdict';

const browser =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const judge = (userAgent: string, more: object = {}) =>
  judgeRequest({ method: 'GET', userAgent, purpose: '', ...more }).verdict;

describe('[X1] judgeRequest', () => {
  it.each([
    [browser, 'person'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
      'person',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'person'],
    ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'chat-preview'],
    ['WhatsApp/2.23.20.0', 'chat-preview'],
    ['TelegramBot (like TwitterBot)', 'chat-preview'],
    ['Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)', 'chat-preview'],
    [
      'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/534.48.3 (KHTML, like Gecko) SkypeUriPreview Preview/0.5',
      'chat-preview',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36',
      'mail-scanner',
    ],
    ['Mozilla/5.0 (compatible; Barracuda Sentinel)', 'mail-scanner'],
    ['Mozilla/5.0 (via ggpht.com GoogleImageProxy)', 'mail-scanner'],
    ['python-requests/2.31', 'mail-scanner'],
    ['curl/8.5.0', 'mail-scanner'],
    ['', 'mail-scanner'],
  ])('%s is a %s', (userAgent, verdict) => {
    expect(judge(userAgent)).toBe(verdict);
  });

  it('takes HEAD and prefetches for scanners, whoever they say they are', () => {
    expect(judge(browser, { method: 'HEAD' })).toBe('mail-scanner');
    expect(judge(browser, { purpose: 'prefetch;prerender' })).toBe('mail-scanner');
  });
});
