import { snapMoved, snapResized } from './snapping';

const reach = { x: 0.01, y: 0.01 };
const other = { x: 0.2, y: 0.3, width: 0.4, height: 0.1 };

describe('a field that is dragged', () => {
  it('is pulled to edges and middles of others, with a line where they meet', () => {
    const { box, guides } = snapMoved(
      { x: 0.205, y: 0.5, width: 0.1, height: 0.05 },
      [other],
      reach
    );
    expect(box).toEqual({ x: 0.2, y: 0.5, width: 0.1, height: 0.05 });
    expect(guides).toEqual([{ axis: 'x', at: 0.2 }]);
    const middle = snapMoved({ x: 0.348, y: 0.6, width: 0.1, height: 0.05 }, [other], reach);
    expect(middle.box.x).toBeCloseTo(0.35);
  });

  it('is left alone where nothing is near', () => {
    const box = { x: 0.7, y: 0.7, width: 0.1, height: 0.05 };
    expect(snapMoved(box, [other], reach)).toEqual({ box, guides: [] });
  });

  it('gets its size from others when its corner is dragged', () => {
    const { box } = snapResized({ x: 0.2, y: 0.5, width: 0.395, height: 0.05 }, [other], reach);
    expect(box.width).toBeCloseTo(0.4);
  });
});
