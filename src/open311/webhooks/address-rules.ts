import ipaddr from 'ipaddr.js';

/** An address of the open internet: not private, loopback, link-local, reserved or a way round into one of them. */
export const isOpenAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
};

export type Target = { url: URL } | { objection: 'url' | 'scheme' | 'credentials' | 'private' };

/** Whether the address may be sent to at all, before its name is looked up. */
export const targetOf = (text: string, privateAllowed: 'on' | 'off'): Target => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return { objection: 'url' };
  if (url.username !== '' || url.password !== '') return { objection: 'credentials' };
  if (privateAllowed === 'on') return ['https:', 'http:'].includes(url.protocol) ? { url } : { objection: 'scheme' };
  if (url.protocol !== 'https:') return { objection: 'scheme' };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isBlocked = ipaddr.isValid(host) ? !isOpenAddress(host) : /(^|\.)(localhost|local|internal)\.?$/i.test(host);
  return isBlocked ? { objection: 'private' } : { url };
};
