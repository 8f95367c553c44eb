import { shownBox, shownSize, shownToPage, type PageSpace } from './page-space';

const space = (rotation: PageSpace['rotation']): PageSpace => ({
  ...{ x: 10, y: 20, width: 200, height: 300 },
  rotation,
});

const through = (
  [a, b, c, d, e, f]: ReturnType<typeof shownToPage>,
  [x, y]: [number, number]
): [number, number] => [a * x + c * y + e, b * x + d * y + f];

describe('a page as it is shown', () => {
  it('[K4] has its sides changed by a quarter turn', () => {
    expect(shownSize(space(0))).toEqual({ width: 200, height: 300 });
    expect(shownSize(space(90))).toEqual({ width: 300, height: 200 });
  });

  it('[K4] has its bottom left corner where the turn brings it', () => {
    // PDF turns clockwise: what is shown at the bottom left lay at another corner of the page.
    const corners = ([0, 90, 180, 270] as const).map((turn) =>
      through(shownToPage(space(turn)), [0, 0])
    );
    expect(corners).toEqual([
      [10, 20],
      [210, 20],
      [210, 320],
      [10, 320],
    ]);
  });

  it('[K4] turns fractions from the top left into points from the bottom left', () => {
    const box = shownBox(space(0), { x: 0.5, y: 0.1, width: 0.25, height: 0.2 });
    expect(Object.values(box).map(Math.round)).toEqual([100, 210, 50, 60]);
  });
});
