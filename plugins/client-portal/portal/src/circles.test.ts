import ts from 'typescript';

const source = 'plugins/client-portal/portal/src';

/** What a file of the portal imports of the portal, types and what is loaded later included. */
const importsOf = (file: string) =>
  ts.preProcessFile(ts.sys.readFile(file) ?? '').importedFiles.flatMap(({ fileName }) => {
    const { resolvedModule } = ts.resolveModuleName(fileName, file, {}, ts.sys);
    return resolvedModule?.resolvedFileName.includes(source)
      ? [resolvedModule.resolvedFileName]
      : [];
  });

/** The first way from a file back to itself, if there is one. */
const circleIn = (graph: ReadonlyMap<string, readonly string[]>) => {
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

describe('the imports of the portal', () => {
  const files = ts.sys.readDirectory(ts.sys.resolvePath(source), ['.ts', '.tsx']);
  const graph = new Map(files.map((file) => [file, importsOf(file)]));

  it('are found', () => {
    const [main] = files.filter((file) => file.endsWith(`${source}/app/main.tsx`));
    expect(graph.get(main ?? '')).toContainEqual(expect.stringContaining('/app/rooms.ts'));
  });

  it('never lead back to where they began, types included', () => {
    expect(circleIn(graph)).toBeUndefined();
  });

  it('only lead down, and from no room into another', () => {
    const floors = ['ui', 'kit', 'rooms', 'app'];
    const placeOf = (file: string) => {
      const [floor = '', room = ''] = (file.split(`${source}/`)[1] ?? '').split('/');
      return { at: floors.indexOf(floor), room };
    };
    const wrong = [...graph].flatMap(([file, imported]) => {
      const from = placeOf(file);
      if (from.at < 0 || file.includes('.test.')) return [];
      return imported
        .filter((other) => {
          const to = placeOf(other);
          return (
            to.at > from.at ||
            (floors[to.at] === 'rooms' && from.at === to.at && from.room !== to.room)
          );
        })
        .map((other) => `${file} -> ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  it('would be told of a way back', () => {
    const circular = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(circleIn(circular)).toEqual(['b', 'c', 'b']);
  });
});
