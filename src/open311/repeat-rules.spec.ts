import { describe, expect, it } from '@jest/globals';
import type { Form } from './form.js';
import { fingerprintOf, updateFingerprintOf } from './repeat-rules.js';

const form = (fields: Record<string, string>, ...files: string[]): Form => ({
  fields,
  media: files.map((text) => ({ filename: `${text}.png`, bytes: Buffer.from(text) })),
});
const said = { api_key: 'k', service_code: 'S3-01', description: '名单漏了两口人' };

describe('two forms', () => {
  it('say the same in any order of names, with what is empty and with another file name', () => {
    const other = form({ jurisdiction_id: '990114', description: said.description, email: '', service_code: 'S3-01' }, 'wall');
    other.media[0]!.filename = 'IMG_1.png';
    expect(fingerprintOf('k', other)).toBe(fingerprintOf('k', form(said, 'wall')));
  });

  it.each([
    ['another word', form({ ...said, description: '名单漏了三口人' })],
    ['another picture', form(said, 'wall')],
    ['another point', form({ ...said, lat: '40.2' })],
    ['a value under another name', form({ service_code: 'S3-01', first_name: said.description })],
  ])('do not say the same with %s', (_what, other) => {
    expect(fingerprintOf('k', other)).not.toBe(fingerprintOf('k', form(said)));
  });

  it('of two senders are two', () => {
    expect(fingerprintOf('k', form(said))).not.toBe(fingerprintOf('l', form(said)));
  });

  it('are one update under one number of the sender, of one request', () => {
    const [one, other] = [form(said), form({ ...said, description: 'x' })];
    expect(updateFingerprintOf('k', 'r', '7', one)).toBe(updateFingerprintOf('k', 'r', '7', other));
    expect(updateFingerprintOf('k', 'r', '7', one)).not.toBe(updateFingerprintOf('k', 's', '7', one));
    expect(updateFingerprintOf('k', 'r', undefined, one)).not.toBe(updateFingerprintOf('k', 'r', undefined, other));
  });
});
