import { describe, expect, it } from '@jest/globals';
import { connectionOf } from './postgres-tools.js';

describe('what a program of PostgreSQL is told', () => {
  it.each([
    ['postgres://huicha:s%40cret@db:5432/huicha', 'postgres://huicha@db:5432/huicha'],
    ['postgres://huicha@db/huicha?password=s%40cret&sslmode=require', 'postgres://huicha@db/huicha?sslmode=require'],
  ])('has the password beside the address, where no list of processes shows it: %s', (url, address) => {
    const told = connectionOf(url, {});
    expect([told.address, told.env['PGPASSWORD']]).toEqual([address, 's@cret']);
  });

  it('is none of our keys, passphrases and other passwords', () => {
    const ours = {
      HUICHA_KEYS: 'k:x',
      HUICHA_BACKUP_PASSPHRASE: 'x',
      S3_SECRET_ACCESS_KEY: 'x',
      DATABASE_URL: 'postgres://u:p@db/h',
      REDIS_URL: 'redis://:p@r',
    };
    expect(connectionOf('postgres://db/h', { ...ours, PATH: '/bin', PGSSLROOTCERT: '/ca' }).env).toEqual({
      PATH: '/bin',
      PGSSLROOTCERT: '/ca',
      LC_ALL: 'C',
    });
  });
});
