import { describe, expect, it } from '@jest/globals';
import { countedAddress } from './caller-address-rules.js';

describe('a caller is counted', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:1::', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:FFFF:203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['[2001:db8:1:2::3]:51234', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::3]', '2001:db8:1:2::/64'],
  ])('%s as %s', (ip, address) => {
    expect(countedAddress(ip)).toBe(address);
  });

  it('by whatever a proxy forwards, but never by much of it', () => {
    expect(countedAddress('unknown')).toBe('unknown');
    expect(countedAddress('x'.repeat(10_000))).toHaveLength(64);
  });

  it('together with all who have gone before anybody looked', () => {
    expect(countedAddress(undefined)).toBe('gone');
  });
});
