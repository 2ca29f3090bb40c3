import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** Its standard input closes when whoever started it ends, however that happens; the server then goes too. */
const GUARD = 'cat > /dev/null; kill -QUIT "$0" 2> /dev/null';

export type ServerOptions = { log: string; cwd: string; owner?: { uid: number; gid: number } };

/** A server program that belongs to one test: to be stopped, killed and started again, and gone with the test at the latest. */
export class GuardedServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly guard: ChildProcess,
  ) {}

  static start(program: string, args: readonly string[], { log, cwd, owner }: ServerOptions): GuardedServer {
    const output = openSync(log, 'a');
    // A session of its own: Ctrl-C reaches the guard's input first.
    const child = spawn(program, args, { cwd, ...owner, detached: true, stdio: ['ignore', output, output] });
    const guard = spawn('/bin/sh', ['-c', GUARD, String(child.pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    return new GuardedServer(child, guard);
  }

  /** Sends the signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<void> {
    this.guard.kill('SIGKILL');
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
