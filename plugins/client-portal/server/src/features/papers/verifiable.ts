import type { VerifiedPaper } from '#protocol';
import { defineService } from '../../foundation/foundation';
import type { Seal } from './seals';

/** What a room knows of a file. */
export interface KnownPaper {
  /** SHA-256 of the document that was sent, with which the sealed copy begins */
  originalSha256: string;
  said: Omit<VerifiedPaper, 'portal' | 'level' | 'certificate'>;
}

/** How a room is asked what a file is; null: none of its own. */
export interface Verifiable {
  sealed(seal: Seal): Promise<KnownPaper | null>;
  /** what was sent and has one of these checksums; drafts are nobody's business */
  sent(checksums: string[]): Promise<KnownPaper | null>;
}

/** The rooms whose files the verifier knows. */
export const verifiableOf = defineService(() => {
  const rooms = new Map<string, Verifiable>();
  const first = async (ask: (room: Verifiable) => Promise<KnownPaper | null>) => {
    for (const room of rooms.values()) {
      const known = await ask(room);
      if (known) return known;
    }
    return null;
  };

  return {
    add: (app: string, room: Verifiable) => void rooms.set(app, room),
    sealed: (seal: Seal) => first((room) => room.sealed(seal)),
    sent: (checksums: string[]) => first((room) => room.sent(checksums)),
  };
});
