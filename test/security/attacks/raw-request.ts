import { connect } from 'node:net';

export type RawAnswer = { status: number; text: string; ms: number };

/** Sends bytes as they are, which no HTTP client would, and answers the first status line; 0 where the server hung up without a word. */
export const sendRaw = (url: string, bytes: Buffer | string, patienceMs = 10_000): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const begun = performance.now();
    const socket = connect({ host: hostname, port: Number(port) });
    const pieces: Buffer[] = [];
    const done = (): void => {
      socket.destroy();
      const text = Buffer.concat(pieces).toString('latin1');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text, ms: performance.now() - begun });
    };
    socket.setTimeout(patienceMs, done);
    socket.on('data', (piece) => void pieces.push(piece));
    socket.on('close', done);
    socket.on('error', done);
    socket.end(bytes);
  });

/** A request with the head and body as given; its length is told unless the head tells one. */
export const requestOf = (line: string, head: readonly string[], body: Buffer | string = ''): Buffer => {
  const told = head.some((each) => /^(content-length|transfer-encoding):/i.test(each))
    ? []
    : [`content-length: ${Buffer.byteLength(body)}`];
  const text = [`${line} HTTP/1.1`, 'host: 127.0.0.1', 'connection: close', ...told, ...head, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from(body as string)]);
};
