import { drawn, readable } from '../../../testing/drawn';
import { Preview } from './preview';

const file = { key: 'plan/1', name: 'Plan', size: 10, address: jest.fn() };

describe('a look at a file', () => {
  it('[J9] says where there can be none', () => {
    expect(readable(drawn(<Preview kind="none" file={file} />))).not.toBe('');
    expect(file.address).not.toHaveBeenCalled();
  });

  it('[J9] has its place before the file is here', () => {
    expect(drawn(<Preview kind="text" file={file} />)).toContain('aria-busy="true"');
    expect(drawn(<Preview kind="pdf" file={file} />)).toContain('aria-busy="true"');
  });

  it('[J9] shows the file', () => {
    const shown = drawn(<Preview kind="text" file={file} />, [], '/', [
      [['preview', 'plan/1'], 'Dear Ada'],
    ]);
    expect(readable(shown)).toBe('Dear Ada');
  });
});
