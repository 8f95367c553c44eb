import { createSecrets } from '../secrets';
import { canonical, linkText, personText, verifyChain } from './chain';
import type { AuditRow } from './table';

const secrets = createSecrets(['s'.repeat(32)]);

const chainOf = (actions: string[]): AuditRow[] => {
  const rows: AuditRow[] = [];
  for (const [index, action] of actions.entries()) {
    const person = { address: `192.0.2.${index}` };
    const link = {
      chain: 'contact:a',
      sequence: index + 1,
      action,
      at: new Date(Date.UTC(2026, 0, 1, 0, 0, index)),
      actor: { type: 'system' as const, id: null, name: null },
      cause: null,
      data: { b: 1, a: [2, { d: 3, c: null }] },
      personHash: secrets.sign('audit-person', personText('salt', person)),
      previousHash: rows.at(-1)?.hash ?? null,
    };
    const hash = secrets.sign('audit-chain', linkText(link));
    rows.push({
      ...link,
      hash,
      person,
      salt: 'salt',
      id: index,
      documentId: '',
      createdAt: link.at,
      updatedAt: link.at,
    });
  }
  return rows;
};

describe('verifyChain', () => {
  it('finds nothing in a chain that nobody touched', () => {
    expect(verifyChain(chainOf(['a', 'b', 'c']), secrets)).toEqual([]);
  });

  it('finds a change, a removal, a swap and an insertion', () => {
    const change = chainOf(['a', 'b', 'c']).map((row, index) =>
      index === 1 ? { ...row, action: 'x' } : row
    );
    expect(verifyChain(change, secrets)).toMatchObject([{ sequence: 2, fault: 'changed' }]);
    const [first, , third] = chainOf(['a', 'b', 'c']);
    const faults = verifyChain([first, third] as AuditRow[], secrets).map(({ fault }) => fault);
    expect(faults).toEqual(['gap', 'broken-link']);
  });

  it('stays whole when the personal part of an event is erased, and shows it when that is changed', () => {
    const erased = chainOf(['a', 'b']).map((row) => ({ ...row, person: null, salt: null }));
    expect(verifyChain(erased, secrets)).toEqual([]);
    const changed = chainOf(['a', 'b']).map((row) => ({
      ...row,
      person: { address: '198.51.100.1' },
    }));
    expect(verifyChain(changed, secrets).map(({ fault }) => fault)).toEqual([
      'person-changed',
      'person-changed',
    ]);
  });

  it('does not hang on the order in which a database gives back keys', () => {
    expect(canonical({ b: 1, a: { d: 2, c: [3] } })).toBe(canonical({ a: { c: [3], d: 2 }, b: 1 }));
  });
});
