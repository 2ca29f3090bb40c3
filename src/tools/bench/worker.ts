import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A child process of the benchmark that answers each message with one. */
export class Worker {
  private readonly child: ChildProcess;

  /** `module` is a compiled file beside this one. */
  constructor(module: string) {
    this.child = fork(fileURLToPath(new URL(module, import.meta.url)), { serialization: 'advanced' });
  }

  /** Throws what the child reports as `{ error }`, and when it dies. */
  async ask<Answer>(question: object): Promise<Answer> {
    const died = new AbortController();
    try {
      const exit = once(this.child, 'exit', { signal: died.signal }).then(() => ({ error: 'The child process ended.' }));
      const reply = once(this.child, 'message', { signal: died.signal }).then(([message]) => message as object);
      this.child.send(question);
      const answer = (await Promise.race([reply, exit.catch(() => never)])) as Answer & { error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer;
    } finally {
      died.abort();
    }
  }

  stop(): void {
    this.child.kill();
  }
}

const never = new Promise<never>(() => {});
