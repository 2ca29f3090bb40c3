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

  it('tells trouble, when surely nothing was taken, from what nobody knows', async () => {
    expect(await sms(await nobodyThere())).toEqual({ kind: 'trouble', reason: 'connection' });
    expect(await sms(await listening(() => undefined))).toEqual({ kind: 'uncertain', reason: 'timeout' });
    expect(await sms(await listening((socket) => socket.end('no tls here')), 'https')).toEqual({
      kind: 'uncertain',
      reason: 'connection',
    });
    expect(await sms(await listening((socket) => socket.end('nonsense')))).toEqual({ kind: 'uncertain', reason: 'connection' });
  });

  it('does not follow to another place', async () => {
    const port = await listening((socket) =>
      socket.end('HTTP/1.1 307 Away\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
    );
    expect(await sms(port)).toEqual({ kind: 'trouble', reason: 'http-307' });
  });

  it('takes a number for none only where the gateway says so itself', async () => {
    const answers = (status: string, body: string) => (socket: Socket) =>
      socket.end(`HTTP/1.1 ${status}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
    const unknown = await sms(await listening(answers('422 No', '{"error":"unknown-number"}')));
    expect(unknown).toEqual({ kind: 'refused', reason: 'unknown-number' });
    expect(await sms(await listening(answers('404 Not Found', 'no such page')))).toEqual({ kind: 'trouble', reason: 'http-404' });
    expect(await sms(await listening(answers('503 Busy', '')))).toEqual({ kind: 'uncertain', reason: 'http-503' });
  });
});

describe('the mail adapter', () => {
  const mail = (port: number, { scheme = 'smtp', requireTls = false } = {}) =>
    new SmtpMail({ url: `${scheme}://127.0.0.1:${port}`, from: 'huifu@example.gov.cn', requireTls }, 300).send(MESSAGE);

  it('finds trouble when nobody listens and when nobody greets', async () => {
    expect(await mail(await nobodyThere())).toMatchObject({ kind: 'trouble' });
    expect(await mail(await listening(() => undefined))).toMatchObject({ kind: 'trouble' });
  });

  it('says no address to a server that offers no TLS, where TLS is required', async () => {
    const heard: string[] = [];
    const port = await listening((socket) => {
      socket.write('220 here\r\n');
      socket.on('data', (bytes) => {
        heard.push(String(bytes));
        socket.write(String(bytes).startsWith('EHLO') ? '250 here\r\n' : '502 no\r\n');
      });
    });
    expect(await mail(port, { requireTls: true })).toMatchObject({ kind: 'trouble' });
    expect(heard.join('')).not.toContain('@example.org');
  });

  it('never sends twice what it cannot know about', async () => {
    const port = await listening((socket) => {
      socket.write('220 here\r\n');
      socket.on('data', () => socket.destroy());
    });
    expect(await mail(port)).toMatchObject({ kind: 'uncertain' });
  });
});
