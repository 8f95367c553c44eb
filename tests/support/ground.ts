import { createDatabase, type TestDatabase } from './databases';
import { openMailbox, type Mailbox } from './mailbox';
import { startProcess, type ServerProcess } from './process';

/** What a portal of the tests stands on. */
export interface Ground {
  readonly server: ServerProcess;
  readonly mailbox: Mailbox;
  readonly database: TestDatabase;
  /** of the server, to start it anew */
  readonly env: Record<string, string>;
}

export interface GroundOptions {
  env?: Record<string, string>;
  /** without SMTP the built-in mailbox takes the mail */
  smtp?: boolean;
  database?: TestDatabase;
}

export const layGround = async ({
  env: more = {},
  smtp = true,
  database = createDatabase(),
}: GroundOptions = {}): Promise<Ground> => {
  const mailbox = await openMailbox();
  const env = {
    PORTAL_LIMIT_FACTOR: '1000',
    ...database.env,
    ...(smtp ? mailbox.env : {}),
    ...more,
  };
  return { server: await startProcess(env), mailbox, database, env };
};

export const removeGround = async ({ server, mailbox, database }: Ground) => {
  await server.stop();
  await mailbox.close();
  database.drop();
};

/** Of this worker. */
let kept: { ground: Ground; isTaken: boolean } | undefined;

/**
 * One server with nothing special about it, for the many files of a worker that need no other: it is emptied between
 * two of them. It lies outside of the sandbox that a file runs in (environment.ts), and so outlives it.
 */
export const keptGround = {
  async take(): Promise<Ground> {
    if (kept?.isTaken) throw new Error('A file has one server of this kind');
    if (kept?.ground.server.child.connected) {
      kept.isTaken = true;
      kept.ground.server.hold();
      kept.ground.mailbox.hold();
      return kept.ground;
    }
    const ground = await layGround({ env: { TEST_KEPT: 'true', TEST_ADMIN_PANEL: 'true' } });
    kept = { ground, isTaken: true };
    return ground;
  },
  /** @param ground as it is now: a server that was started anew since knows no more what there was at first */
  async giveBack(ground: Ground) {
    if (kept?.ground.server !== ground.server) {
      kept = undefined;
      return removeGround(ground);
    }
    ground.server.expectDeclared();
    await ground.server.call('reset');
    ground.mailbox.empty();
    ground.server.release();
    ground.mailbox.release();
    kept.isTaken = false;
  },
  /** The file has ended; what it did not give back is of no use any more. */
  async forget() {
    if (!kept?.isTaken) return;
    await kept.ground.server.kill();
    kept = undefined;
  },
};
