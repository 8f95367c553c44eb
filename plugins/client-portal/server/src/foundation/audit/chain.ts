import type { Secrets } from '../secrets';
import type { AuditRow } from './table';

type Link = Pick<
  AuditRow,
  | 'chain'
  | 'sequence'
  | 'action'
  | 'at'
  | 'actor'
  | 'data'
  | 'cause'
  | 'personHash'
  | 'previousHash'
>;

/** JSON with sorted keys: databases may give an object's keys back in another order. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
};

/** What is signed of an event. Times to the second: MySQL and Postgres round what lies below differently. */
export const linkText = (link: Link) =>
  canonical({
    chain: link.chain,
    sequence: link.sequence,
    action: link.action,
    at: Math.floor(link.at.getTime() / 1000),
    actor: link.actor,
    data: link.data,
    // left out where there is none: events from before there were causes keep their hash
    cause: link.cause ?? undefined,
    personHash: link.personHash,
    previousHash: link.previousHash,
  });

export const personText = (salt: string, person: unknown) => `${salt}:${canonical(person)}`;

export interface ChainFault {
  chain: string;
  sequence: number;
  fault: 'gap' | 'broken-link' | 'changed' | 'person-changed';
}

/** Walks one chain, oldest first, and names every place where it was tampered with. */
export const verifyChain = (rows: AuditRow[], secrets: Secrets): ChainFault[] => {
  const faults: ChainFault[] = [];
  let previousHash: string | null = null;
  rows.forEach((row, index) => {
    const report = (fault: ChainFault['fault']) =>
      faults.push({ chain: row.chain ?? '', sequence: row.sequence ?? 0, fault });
    if (row.sequence !== index + 1) report('gap');
    if (row.previousHash !== previousHash) report('broken-link');
    if (!secrets.verify('audit-chain', linkText(row), row.hash ?? '')) report('changed');
    if (row.person !== null && row.salt !== null) {
      const text = personText(row.salt, row.person);
      if (!secrets.verify('audit-person', text, row.personHash ?? '')) report('person-changed');
    }
    previousHash = row.hash;
  });
  return faults;
};
