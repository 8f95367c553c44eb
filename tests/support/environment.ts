// Where each test file runs: the server that is kept for all files of a worker lies outside of its sandbox.
import { TestEnvironment } from 'jest-environment-node';
import { keptGround } from './ground';

export default class WithKeptServer extends TestEnvironment {
  override async setup() {
    await super.setup();
    this.global.keptGround = keptGround;
  }

  override async teardown() {
    await keptGround.forget();
    await super.teardown();
  }
}
