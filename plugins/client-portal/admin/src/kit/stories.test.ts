import { existsSync, readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(file, 'utf8');
const kit = 'plugins/client-portal/admin/src/kit';

/** The lines of the table "Kit of the panel", cell by cell. */
const lines = () => {
  const [, chapter = ''] = read('CONTRIBUTING.md').split('## Kit of the panel');
  const [table = ''] = chapter.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
};

const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('the kit, as CONTRIBUTING.md tells of it', () => {
  it.each(lines())('has %s', (parts = '', what = '', story = '') => {
    for (const part of quoted(parts)) {
      expect(['.ts', '.tsx'].filter((end) => existsSync(`${kit}/${part}${end}`))).toHaveLength(1);
    }
    expect(what).not.toBe('');
    const [, file = '', title = ''] = /^`(.+?)`: (.+)$/.exec(story) ?? [];
    expect(read(`tests/browser/${file}`)).toContain(title);
  });

  it('is told of at all', () => {
    expect(lines().length).toBeGreaterThan(15);
  });
});
