import { request } from 'node:http';
import { connect } from 'node:net';

export type Pairs = readonly (readonly [name: string, value: string])[];
export type Media = { field: string; fileName: string; type: string; bytes: Buffer };
export type Answer = { status: number; type: string; text: string; retryAfter?: string | undefined };
export type Sent = { method: 'GET' | 'POST'; path: string; headers: Pairs; body?: Buffer };

const boundary = '----georeport7MA4YWxkTrZu0gW';

/** application/x-www-form-urlencoded, one pair after the other as given: names may come more than once. */
export const formOf = (fields: Pairs): string => new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();

/** multipart/form-data with the fields first and the pictures after them, as every client found sends it. */
export const partsOf = (fields: Pairs, media: readonly Media[] = []): { type: string; body: Buffer } => ({
  type: `multipart/form-data; boundary=${boundary}`,
  body: Buffer.concat([
    ...fields.map(([name, value]) =>
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...media.flatMap(({ field, fileName, type, bytes }) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${fileName}"\r\nContent-Type: ${type}\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]),
});

/** A client of GeoReport v2 written from the specification (http://wiki.open311.org/GeoReport_v2) and nothing else. */
export class Open311Client {
  constructor(readonly endpoint: string) {}

  get(path: string, query: Pairs = []): Promise<Answer> {
    const suffix = query.length === 0 ? '' : `?${formOf(query)}`;
    return this.send({ method: 'GET', path: `${path}${suffix}`, headers: [] });
  }

  /** The form the specification names: application/x-www-form-urlencoded; charset=utf-8. */
  post(path: string, fields: Pairs): Promise<Answer> {
    const type = 'application/x-www-form-urlencoded; charset=utf-8';
    return this.send({ method: 'POST', path, headers: [['Content-Type', type]], body: Buffer.from(formOf(fields)) });
  }

  postParts(path: string, fields: Pairs, media: readonly Media[] = []): Promise<Answer> {
    const { type, body } = partsOf(fields, media);
    return this.send({ method: 'POST', path, headers: [['Content-Type', type]], body });
  }

  /** Sends exactly these headers in this order, beside Host and Content-Length. */
  send({ method, path, headers, body }: Sent): Promise<Answer> {
    const url = new URL(`${this.endpoint}/`);
    const length: Pairs = body === undefined ? [] : [['Content-Length', String(body.length)]];
    const asked = [['Host', url.host] as const, ...headers, ...length];
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: url.hostname, port: url.port, method, path: `${url.pathname}${path}`, headers: asked.flat(), agent: false },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers['content-type'] ?? '',
              text: Buffer.concat(chunks).toString('utf8'),
              retryAfter: response.headers['retry-after'],
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** HTTP/1.0 without Host, as older scripts ask: the answer ends where the server closes. */
  getOldStyle(path: string): Promise<Answer> {
    const url = new URL(`${this.endpoint}/`);
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      const socket = connect(Number(url.port), url.hostname, () => socket.write(`GET ${url.pathname}${path} HTTP/1.0\r\n\r\n`));
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      socket.on('error', reject);
      socket.on('end', () => {
        socket.end();
        const [head = '', ...rest] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
        resolve({
          status: Number(/^HTTP\/1\.[01] (\d+)/.exec(head)?.[1] ?? 0),
          type: /^content-type: *(.*)$/im.exec(head)?.[1]?.trim() ?? '',
          text: rest.join('\r\n\r\n'),
        });
      });
    });
  }
}
