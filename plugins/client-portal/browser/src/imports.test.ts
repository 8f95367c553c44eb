import path from 'node:path';
import ts from 'typescript';

const plugin = path.resolve(__dirname, '../..');

/** What a file of a half imports of that half, types and what is loaded later included. */
const importsOf = (file: string, half: string) =>
  ts.preProcessFile(ts.sys.readFile(file) ?? '').importedFiles.flatMap(({ fileName }) => {
    const { resolvedModule } = ts.resolveModuleName(fileName, file, {}, ts.sys);
    return resolvedModule?.resolvedFileName.includes(half) ? [resolvedModule.resolvedFileName] : [];
  });

type Graph = ReadonlyMap<string, readonly string[]>;

const graphOf = (half: string): Graph => {
  const files = ts.sys.readDirectory(half, ['.ts', '.tsx']);
  return new Map(files.map((file) => [file, importsOf(file, half)]));
};

/** The first way from a file back to itself, if there is one. */
const circleIn = (graph: Graph) => {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return undefined;
};

/** Imports that lead up, or from one room into another, in panel and portal. */
const upwardIn = (half: string, graph: Graph) => {
  const floors = ['ui', 'kit', 'rooms', 'app'];
  const placeOf = (file: string) => {
    const [floor = '', room = ''] = path.relative(half, file).split(path.sep);
    return { at: floors.indexOf(floor), room };
  };
  return [...graph].flatMap(([file, imported]) => {
    const from = placeOf(file);
    if (from.at < 0 || file.includes('.test.')) return [];
    return imported
      .filter((other) => {
        const to = placeOf(other);
        const beside = floors[to.at] === 'rooms' && from.at === to.at && from.room !== to.room;
        return to.at > from.at || beside;
      })
      .map((other) => `${file} -> ${other}`);
  });
};

const entries: Record<string, readonly [from: string, to: string]> = {
  protocol: ['index.ts', 'http/route.ts'],
  server: ['rooms.ts', 'features/index.ts'],
  admin: ['index.ts', 'app/allRooms.ts'],
  portal: ['app/main.tsx', 'app/rooms.ts'],
  client: ['index.ts', 'connect.ts'],
};

describe.each(Object.entries(entries))('the imports of the %s', (name, [from, to]) => {
  const half = path.join(plugin, name, 'src');
  const graph = graphOf(half);

  it('are found', () => {
    expect(graph.get(path.join(half, from))).toContain(path.join(half, to));
  });

  it('never lead back to where they began, types included', () => {
    expect(circleIn(graph)).toBeUndefined();
  });

  it('only lead down, and from no room into another', () => {
    expect(upwardIn(half, graph)).toEqual([]);
  });
});

describe('a way back', () => {
  it('would be told', () => {
    const circular = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(circleIn(circular)).toEqual(['b', 'c', 'b']);
  });
});
