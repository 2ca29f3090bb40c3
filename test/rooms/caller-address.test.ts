import { afterEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createFastify, patienceFor } from '../../src/app/fastify.js';
import { createLog } from '../../src/platform/logging/log.js';

/** Every request comes from 127.0.0.1 here; what it says of itself differs. */
describe('the address of a caller', () => {
  let server: FastifyInstance | undefined;
  afterEach(() => server?.close());

  const seen = async (trustProxy: string[], forwarded?: string): Promise<string> => {
    const log = createLog('silent');
    const adapter = await createFastify({ log, role: 'all', trustProxy, patience: patienceFor({ requestSeconds: 30 }) });
    server = adapter.getInstance<FastifyInstance>();
    server.get('/', async ({ ip }) => ip);
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    return (await fetch(url, { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } })).text();
  };

  it.each([[[]], [['10.0.0.0/8']]])(
    'is the peer itself, whatever it says, where it is none of the proxies %j',
    async (proxies) => {
      expect(await seen(proxies, '198.51.100.1')).toBe('127.0.0.1');
    },
  );

  it.each([
    ['1.2.3.4, 198.51.100.1', '198.51.100.1'],
    ['1.2.3.4, 198.51.100.1, 10.0.0.9', '198.51.100.1'],
    ['2001:db8::5', '2001:db8::5'],
    [undefined, '127.0.0.1'],
  ])('is what the outermost proxy saw, not what the caller made up before it: %s', async (forwarded, address) => {
    expect(await seen(['loopback', '10.0.0.0/8'], forwarded)).toBe(address);
  });
});
