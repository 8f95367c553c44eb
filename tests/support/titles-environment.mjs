// Lists the tests of a file and runs none: what `node scripts/test-titles.mjs` gives to jest.
import { TestEnvironment } from 'jest-environment-node';
import { appendFileSync } from 'node:fs';

const titlesIn = (block, names = []) =>
  block.children.flatMap((child) =>
    child.type === 'describeBlock'
      ? titlesIn(child, [...names, child.name])
      : [{ title: [...names, child.name].join(' › '), runs: child.mode !== 'skip' }]
  );

const leaveOut = (block) => {
  for (const child of block.children) {
    child.mode = 'skip';
    if (child.type === 'describeBlock') leaveOut(child);
  }
};

export default class TitlesEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.file = context.testPath;
  }

  handleTestEvent({ name }, { rootDescribeBlock }) {
    if (name !== 'run_start') return;
    const { file } = this;
    const lines = titlesIn(rootDescribeBlock).map((test) => JSON.stringify({ file, ...test }));
    appendFileSync(process.env.TEST_TITLES, `${lines.join('\n')}\n`);
    leaveOut(rootDescribeBlock);
  }
}
