import type { OpeningVerdict } from '#protocol';

export interface OpeningSignals {
  method: string;
  userAgent: string;
  /** `Purpose`, `Sec-Purpose` or `X-Moz` header */
  purpose: string;
}

export interface Verdict {
  verdict: OpeningVerdict;
  reason: string;
}

// Names that the programs themselves send. Chat programs fetch a link to draw a card of it.
const chatPreviews =
  /slackbot|slack-imgproxy|whatsapp|telegrambot|facebookexternalhit|facebot|twitterbot|linkedinbot|discordbot|skypeuripreview|microsoftpreview|teamsbot|googlemessages|viber|line-poker|redditbot|mastodon|signal|imessage|applebot|pinterest|embedly|iframely/i;

const scanners =
  /barracuda|proofpoint|mimecast|symantec|messagelabs|ironport|cisco|fireeye|trellix|trend ?micro|sophos|forcepoint|zscaler|fortinet|safelinks|microsoft office|ms-office|outlook|bingpreview|googleimageproxy|google-safety|googlebot|yahoo|urldefense|virustotal|urlscan|cloudmark|avanan|checkpoint|headless|phantomjs|puppeteer|playwright|selenium|electron|python|curl|wget|libwww|java\/|okhttp|go-http-client|axios|node-fetch|undici|ruby|perl|php|scrapy|httpclient|bot\b|bot\/|crawler|spider|scanner|preview|monitor/i;

/** What a request for a link's page tells of who made it, before anybody has pressed the button. */
export const judgeRequest = ({ method, userAgent, purpose }: OpeningSignals): Verdict => {
  if (chatPreviews.test(userAgent)) return { verdict: 'chat-preview', reason: 'user-agent' };
  if (method === 'HEAD') return { verdict: 'mail-scanner', reason: 'method-head' };
  if (/prefetch|preview|prerender/i.test(purpose))
    return { verdict: 'mail-scanner', reason: 'prefetch' };
  if (userAgent.trim() === '') return { verdict: 'mail-scanner', reason: 'no-user-agent' };
  if (scanners.test(userAgent)) return { verdict: 'mail-scanner', reason: 'user-agent' };
  if (!/mozilla\//i.test(userAgent)) return { verdict: 'mail-scanner', reason: 'not-a-browser' };
  return { verdict: 'person', reason: 'browser' };
};
