import { isIPv6 } from 'node:net';

/** Longer than any address; what a proxy forwards may be anything. */
const LONGEST = 64;
const GROUPS_OF_A_NETWORK = 4;

/** `::ffff:0:0/96` as its groups are written. */
const IPV4_IN_IPV6 = '0:0:0:0:0:ffff';

/**
 * The address under which a caller is counted: IPv4 as it is, IPv6 by its /64, for a single line owns all of its addresses,
 * `2001:db8:1:2::/64`. An IPv4 address in IPv6 notation is the IPv4 address. Some proxies add the port, which is another one with every
 * connection: it is left out. Undefined when the caller has gone before anybody looked.
 */
export const countedAddress = (ip: string | undefined): string => {
  const [address = ''] = withoutPort((ip ?? GONE).slice(0, LONGEST)).split('%', 1);
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  const isIpv4 = groups.slice(0, 6).join(':') === IPV4_IN_IPV6;
  return isIpv4 ? ipv4Of(groups.slice(6)) : `${groups.slice(0, GROUPS_OF_A_NETWORK).join(':')}::/64`;
};

const GONE = 'gone';

const withoutPort = (text: string): string =>
  /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;

/** The last two groups as four numbers. */
const ipv4Of = (groups: readonly string[]): string =>
  groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');

/** The eight groups without leading zeros. */
const groupsOf = (address: string): string[] => {
  // The parser of addresses writes every form of the same address alike.
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = written.split('::', 2);
  const [before, after] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':'))) as [string[], string[]];
  if (tail === undefined) return before;
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
};
