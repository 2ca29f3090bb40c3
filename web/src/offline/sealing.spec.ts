/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { newDeviceKey, openJson, sealJson } from './sealing.js';

describe('what lies on the device', () => {
  it('opens with its key at its place, and nowhere else', async () => {
    const [key, other] = await Promise.all([newDeviceKey(), newDeviceKey()]);
    const sealed = await sealJson(key, 'account/1', { words: '票箱少了一只' });
    expect(new TextDecoder().decode(sealed.data)).not.toContain('票箱');
    expect(await openJson(key, 'account/1', sealed)).toEqual({ words: '票箱少了一只' });
    await expect(openJson(other, 'account/1', sealed)).rejects.toThrow();
    await expect(openJson(key, 'another/1', sealed)).rejects.toThrow();
  });

  it('is sealed anew each time, under a key that cannot be read out', async () => {
    const key = await newDeviceKey();
    const [one, two] = await Promise.all([sealJson(key, 'a', 1), sealJson(key, 'a', 1)]);
    expect(one.iv).not.toEqual(two.iv);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});
