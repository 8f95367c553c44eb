// The longest files first, so that no worker ends long after the other one.
import Sequencer from '@jest/test-sequencer';
import { longest } from '../longest.mjs';

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const found = longest.findIndex((file) => path.endsWith(`/tests/${file}`));
      return found < 0 ? longest.length : found;
    };
    // the others as jest has them
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
}
