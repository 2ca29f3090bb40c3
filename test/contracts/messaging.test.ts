import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { systemClock } from '../../src/kernel/clock.js';
import { HttpSms } from '../../src/platform/messaging/http-sms.js';
import { SmtpMail } from '../../src/platform/messaging/smtp-mail.js';

const MESSAGE = { key: 'k-1', to: 'a@example.org', subject: 'news', text: 'news' };
const SECRET = 'a-secret-of-the-gateway';
let server: Server | undefined;
const sockets = new Set<Socket>();

/** A server that does with a connection as told, and knows no protocol. */
const listening = async (greet: (socket: Socket) => void): Promise<number> => {
  server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    greet(socket);
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
};
const nobodyThere = async (): Promise<number> => {
  const port = await listening(() => undefined);
  await new Promise((done) => server!.close(done));
  return port;
};

afterEach(async () => {
  sockets.forEach((socket) => socket.destroy());
  if (server?.listening) await new Promise((done) => server!.close(done));
});

describe('the gateway’s adapter', () => {
  const sms = (port: number, scheme = 'http') =>
    new HttpSms({ url: `${scheme}://127.0.0.1:${port}/send`, secret: SECRET }, systemClock, 300).send({
      ...MESSAGE,
      to: '13800138000',
    });

  it('asks for another try when nobody listens, nobody answers, TLS is missing, or the answer is none', async () => {
    expect(await sms(await nobodyThere())).toEqual({ kind: 'again', reason: 'connection' });
    expect(await sms(await listening(() => undefined))).toEqual({ kind: 'again', reason: 'timeout' });
    expect(await sms(await listening((socket) => socket.end('no tls here')), 'https')).toEqual({
      kind: 'again',
      reason: 'connection',
    });
    expect(await sms(await listening((socket) => socket.end('nonsense')))).toEqual({ kind: 'again', reason: 'connection' });
  });

  it('does not follow to another place', async () => {
    const port = await listening((socket) =>
      socket.end('HTTP/1.1 307 Away\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
    );
    expect(await sms(port)).toEqual({ kind: 'again', reason: 'http-307' });
  });
});

describe('the mail adapter', () => {
  const mail = (port: number, scheme = 'smtp') =>
    new SmtpMail({ url: `${scheme}://127.0.0.1:${port}`, from: 'huifu@example.gov.cn' }, 300).send(MESSAGE);

  it('asks for another try when nobody listens and when nobody greets', async () => {
    expect(await mail(await nobodyThere())).toMatchObject({ kind: 'again' });
    expect(await mail(await listening(() => undefined))).toMatchObject({ kind: 'again' });
  });

  it('never sends twice what it cannot know about', async () => {
    const port = await listening((socket) => {
      socket.write('220 here\r\n');
      socket.on('data', () => socket.destroy());
    });
    expect(await mail(port)).toMatchObject({ kind: 'uncertain' });
  });
});
