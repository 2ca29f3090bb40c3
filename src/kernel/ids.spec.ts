import { describe, expect, it } from '@jest/globals';
import { newId } from './ids.js';

describe('newId', () => {
  const ids = Array.from({ length: 20_000 }, newId);

  it('writes UUIDs of version 7', () => {
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('never goes back, so that rows sort in the order in which they were written', () => {
    expect(ids.every((id, at) => at === 0 || id > ids[at - 1]!)).toBe(true);
  });

  it('gives no id twice', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins with the milliseconds of its making', () => {
    const ms = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(Math.abs(ms - Date.now())).toBeLessThan(1000);
  });
});
