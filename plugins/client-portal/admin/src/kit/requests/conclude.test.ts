import { conclude } from './conclude';

const listener = () => {
  const said: unknown[] = [];
  return {
    said,
    toast: {
      success: (message: string) => void said.push(message),
      failure: (error: unknown) => void said.push({ error }),
    },
  };
};

describe('the end of an action', () => {
  it('is told, and what comes after follows', () => {
    const { said, toast } = listener();
    const after = (name: string) => void said.push(`after ${name}`);
    const worked = conclude({ data: 'Ann' }, { done: (name) => `${name} added`, after }, toast);
    expect([worked, said]).toEqual([true, ['Ann added', 'after Ann']]);
  });

  it('is told as a failure, and nothing follows', () => {
    const { said, toast } = listener();
    const after = () => void said.push('after');
    expect(conclude({ error: 'gone' }, { done: 'Added', after }, toast)).toBe(false);
    expect(said).toEqual([{ error: 'gone' }]);
  });

  it('leaves a refusal to the dialog that shows it', () => {
    const { said, toast } = listener();
    expect(conclude({ error: 'taken' }, { done: 'Added', failure: 'shown' }, toast)).toBe(false);
    expect(said).toEqual([]);
  });
});
