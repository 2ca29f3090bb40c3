import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Prints for a person at the console, which is not the log. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

export type Question = { ask: string; isSecret?: true };

/** Asks one question after the other; secrets are not echoed. Throws when the input ends before the last answer. */
export const askAll = async (questions: readonly Question[]): Promise<string[]> => {
  const screen = new MutableScreen();
  const lines = createInterface({ input: process.stdin, output: screen, terminal: process.stdin.isTTY });
  const answers: string[] = [];
  try {
    const incoming = lines[Symbol.asyncIterator]();
    for (const { ask, isSecret } of questions) {
      process.stdout.write(ask);
      screen.isMuted = isSecret ?? false;
      const answer = await incoming.next();
      screen.isMuted = false;
      if (isSecret) process.stdout.write('\n');
      if (answer.done) throw new Error('输入提前结束。 The input ended early.');
      answers.push(answer.value);
    }
    return answers;
  } finally {
    lines.close();
  }
};

class MutableScreen extends Writable {
  isMuted = false;

  override _write(chunk: Buffer, _: string, done: () => void): void {
    if (!this.isMuted) process.stdout.write(chunk);
    done();
  }
}
