import { isIPv6 } from 'node:net';

/** Longer than any address; what a proxy forwards may be anything. */
const LONGEST = 64;
const GROUPS_OF_A_NETWORK = 4;

/**
 * The address under which a caller is counted: IPv4 as it is, IPv6 by its /64, for a single line owns all of its addresses,
 * `2001:db8:1:2::/64`. An IPv4 address in IPv6 notation is the IPv4 address.
 */
export const countedAddress = (ip: string): string => {
  const [address = ''] = ip.slice(0, LONGEST).split('%', 1);
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped ?? `${groupsOf(address).slice(0, GROUPS_OF_A_NETWORK).join(':')}::/64`;
};

/** The eight groups without leading zeros. */
const groupsOf = (address: string): string[] => {
  // The parser of addresses writes every form of the same address alike.
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = written.split('::', 2);
  const [before, after] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':'))) as [string[], string[]];
  if (tail === undefined) return before;
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
};
