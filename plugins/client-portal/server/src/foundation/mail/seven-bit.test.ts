import { sevenBitHtml } from './seven-bit';

describe('sevenBitHtml', () => {
  it('writes every character beyond ASCII as a reference', () => {
    const [, body] = sevenBitHtml('<p>Zoë\n& 茶 😀</p>')?.raw.split('\r\n\r\n') ?? [];
    expect(body).toBe('<p>Zo&#235;\r\n& &#33590; &#128512;</p>');
  });

  it('leaves a page with a line that no server has to take to the usual encoding', () => {
    expect(sevenBitHtml(`<p>${'a'.repeat(990)}</p>`)).not.toBeNull();
    expect(sevenBitHtml(`<p>${'a'.repeat(1000)}</p>`)).toBeNull();
  });
});
