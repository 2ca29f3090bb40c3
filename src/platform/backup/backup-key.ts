import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { WrongPassphrase } from './backup-broken.js';

/** `HCB1` · 16 bytes of salt · 16 bytes by which the passphrase is known to be right before anything is read. */
const MAGIC = Buffer.from('HCB1');
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
export const HEADER_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES;

/** 128 MiB and about half a second for each guess at the passphrase. */
const HARD = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

type Derived = { header: Buffer; key: Buffer };

const derive = promisify<string, Buffer, number, typeof HARD, Buffer>(scrypt);

/** A key for one new backup: the salt is fresh, so no key is ever used twice. */
export const freshBackupKey = (passphrase: string): Promise<Derived> => derived(passphrase, randomBytes(SALT_BYTES));

/** The key of a backup by its header. Throws WrongPassphrase, also for what is no backup. */
export const backupKeyOf = async (passphrase: string, header: Buffer): Promise<Buffer> => {
  if (header.length !== HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) throw new WrongPassphrase();
  const found = await derived(passphrase, header.subarray(MAGIC.length, MAGIC.length + SALT_BYTES));
  if (!timingSafeEqual(found.header, header)) throw new WrongPassphrase();
  return found.key;
};

const derived = async (passphrase: string, salt: Buffer): Promise<Derived> => {
  const bytes = await derive(passphrase.normalize('NFC'), salt, 64, HARD);
  const check = createHmac('sha256', bytes.subarray(32)).update('check').digest().subarray(0, CHECK_BYTES);
  return { header: Buffer.concat([MAGIC, salt, check]), key: bytes.subarray(0, 32) };
};
