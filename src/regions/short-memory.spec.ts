import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { ShortMemory } from './short-memory.js';

const counted = () => {
  const loads: string[] = [];
  return { loads, load: async (key: string) => `${key}${loads.push(key)}` };
};

describe('short memory', () => {
  it('loads once for callers of the same moment and again after its lifetime', async () => {
    const { load } = counted();
    const memory = new ShortMemory(load, 20);
    expect(await Promise.all([memory.get('a'), memory.get('a')])).toEqual(['a1', 'a1']);
    await sleep(30);
    expect(await memory.get('a')).toBe('a2');
  });

  it('reads anew after it was told to forget, even while an older load is under way', async () => {
    const { load } = counted();
    const memory = new ShortMemory(load);
    const early = memory.get('a');
    memory.forget('a');
    expect([await early, await memory.get('a'), await memory.get('a')]).toEqual(['a1', 'a2', 'a2']);
  });

  it('does not remember a failure', async () => {
    let fails = true;
    const memory = new ShortMemory(async () => {
      if (fails) throw new Error('database away');
      return 'here';
    });
    await expect(memory.get('a')).rejects.toThrow('database away');
    fails = false;
    expect(await memory.get('a')).toBe('here');
  });

  it('drops the oldest key when it is full', async () => {
    const { load, loads } = counted();
    const memory = new ShortMemory(load, 5000, 2);
    for (const key of ['a', 'b', 'c', 'b', 'a']) await memory.get(key);
    expect(loads).toEqual(['a', 'b', 'c', 'a']);
  });
});
