import { inside, resizedBy } from './geometry';
import {
  aligned,
  copiesOnAllPages,
  duplicates,
  newField,
  placed,
  toContractFields,
  withParties,
} from './placement';

const size = { width: 600, height: 800 };
const ann = { key: 'ann', name: 'Ann', role: 'signer' as const };
const ben = { key: 'ben', name: 'Ben', role: 'signer' as const };
const field = (party: string, page: number, x: number, y: number) =>
  newField({ type: 'text', party, page, size, x, y });

describe('fields of a contract', () => {
  it('stay with their signer when the order changes, and go with it', () => {
    const fields = [field('ann', 1, 0.5, 0.5), field('ben', 1, 0.5, 0.7)];
    const given = { parties: [ann, ben], fields };
    expect(toContractFields(given).map(({ signer }) => signer)).toEqual([0, 1]);
    const turned = withParties(given, [ben, ann]);
    expect(toContractFields(turned).map(({ signer }) => signer)).toEqual([1, 0]);
    expect(placed([ben, ann], toContractFields(turned)).fields).toEqual(fields);
    expect(withParties(given, [ben]).fields).toEqual([fields[1]]);
    expect(withParties(given, [{ ...ann, role: 'viewer' }, ben]).fields).toEqual([fields[1]]);
  });

  it('never stand over the edge of the page', () => {
    expect(inside({ x: 0.9, y: -0.1, width: 0.3, height: 0.2 })).toEqual({
      x: 0.7,
      y: 0,
      width: 0.3,
      height: 0.2,
    });
    const placedAtTheEdge = field('ann', 1, 1, 1);
    expect(placedAtTheEdge.x + placedAtTheEdge.width).toBeCloseTo(1);
    const large = resizedBy({ x: 0.5, y: 0.5, width: 0.1, height: 0.1 }, 5, -5, size);
    expect(large).toEqual({ x: 0.5, y: 0.5, width: 0.5, height: 0.0125 });
  });

  it('line up with the first of them', () => {
    const first = { ...field('ann', 1, 0.3, 0.3), width: 0.4 };
    const second = field('ann', 1, 0.6, 0.6);
    const ids = new Set([first.id, second.id]);
    const given = { parties: [ann], fields: [first, second] };
    expect(aligned(given, ids, 'left').fields[1]?.x).toBe(first.x);
    expect(aligned(given, ids, 'top').fields[1]?.y).toBe(first.y);
    expect(aligned(given, ids, 'size').fields[1]?.width).toBe(0.4);
  });

  it('are copied with ids of their own', () => {
    const one = field('ann', 2, 0.5, 0.5);
    const copies = copiesOnAllPages([one], 3);
    expect(copies.map(({ page }) => page)).toEqual([1, 3]);
    expect(new Set([one, ...copies].map(({ id }) => id)).size).toBe(3);
    const [twin] = duplicates([one], [size, size]);
    expect(twin).toMatchObject({ page: 2, type: 'text' });
    expect(twin?.id).not.toBe(one.id);
    expect(twin?.x).toBeGreaterThan(one.x);
  });
});
