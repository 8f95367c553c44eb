import { drawn } from '../testing/drawn';
import { showInTray, useTray } from './tray';

const Frame = () => <main>A page{useTray()}</main>;

describe('what a room shows over all pages', () => {
  afterEach(() => showInTray(null));

  it('[J5] is there from when it is shown on, and the newest alone', () => {
    expect(drawn(<Frame />)).toBe('<main>A page</main>');
    showInTray(<p>One file is being sent</p>);
    expect(drawn(<Frame />)).toBe('<main>A page<p>One file is being sent</p></main>');
    showInTray(<p>Two files are being sent</p>);
    expect(drawn(<Frame />)).toBe('<main>A page<p>Two files are being sent</p></main>');
  });

  it('[J5] goes away again', () => {
    showInTray(<p>One file is being sent</p>);
    showInTray(null);
    expect(drawn(<Frame />)).toBe('<main>A page</main>');
  });
});
