import { isIP, isIPv4 } from 'node:net';
import { ConfigError } from './config-error.js';
import { textOf, type Environment } from './environment.js';

/** Names for the addresses of this machine, of the link, and of private networks. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * HUICHA_TRUST_PROXY: addresses and networks of the proxies whose word about the caller's address is taken. A number of proxies is refused:
 * whoever reaches the server directly could then say anything. Throws ConfigError.
 */
export const trustProxyOf = (env: Environment): string[] => {
  const value = textOf(env, 'HUICHA_TRUST_PROXY');
  if (value === undefined) return [];
  const list = value.split(',').map((each) => each.trim());
  if (list.every(isNetwork)) return list;
  throw new ConfigError('HUICHA_TRUST_PROXY', {
    zh: `必须是以逗号分隔的代理地址或网段（如 10.0.0.0/8,loopback），而不是“${value}”。`,
    en: `must be addresses or networks of the proxies with commas between (10.0.0.0/8,loopback), not "${value}".`,
  });
};

const isNetwork = (text: string): boolean => {
  if (RANGES.includes(text)) return true;
  const [address = '', prefix, more] = text.split('/');
  if (isIP(address) === 0 || more !== undefined) return false;
  const longest = isIPv4(address) ? 32 : 128;
  return prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= longest);
};
