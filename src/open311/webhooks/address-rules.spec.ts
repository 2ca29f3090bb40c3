import { describe, expect, it } from '@jest/globals';
import { isOpenAddress } from './address-rules.js';
import { send } from './send.js';

describe('an address', () => {
  it('of the open internet is open, any other is not', () => {
    for (const open of ['93.184.216.34', '2606:2800:220:1::1']) expect([open, isOpenAddress(open)]).toEqual([open, true]);
    const closed = [
      '127.0.0.1',
      '10.0.0.1',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
    ];
    for (const each of [
      ...closed,
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'x',
    ])
      expect([each, isOpenAddress(each)]).toEqual([each, false]);
  });

  it('to which a name leads is judged when it is sent to', async () => {
    const sending = { headers: {}, body: '{}', toPrivate: 'off', timeoutMs: 2_000 } as const;
    expect(await send({ ...sending, url: 'https://127.0.0.1/' })).toEqual({ status: null, text: 'not sent: private' });
    expect(await send({ ...sending, url: 'https://localhost./' })).toEqual({ status: null, text: 'not sent: private' });
  });
});
