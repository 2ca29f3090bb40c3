import { describe, expect, it } from '@jest/globals';
import { Seats, type Leave } from './seats.js';

const taken = async (seats: Seats, caller = 'a'): Promise<Leave> => (await seats.take(caller, 1_000))!;

describe('seats', () => {
  it('are given in the order of asking, as they become free', async () => {
    const seats = new Seats(1, 10);
    const order: string[] = [];
    const leave = await taken(seats);
    const waiting = ['first', 'second'].map(async (name) => {
      const left = await taken(seats);
      order.push(name);
      left();
    });
    expect(order).toEqual([]);
    leave();
    await Promise.all(waiting);
    expect(order).toEqual(['first', 'second']);
  });

  it('of one caller are not taken from another', async () => {
    const seats = new Seats(1, 0);
    await taken(seats);
    expect(await seats.take('a', 1_000)).toBeUndefined();
    expect(await seats.take('b', 1_000)).toBeDefined();
  });

  it('are not waited for longer than asked', async () => {
    const seats = new Seats(1, 1);
    const leave = await taken(seats);
    expect(await seats.take('a', 10)).toBeUndefined();
    leave();
    expect(await seats.take('a', 10)).toBeDefined();
  });

  it('are given up once, however often that is said, and leave nothing behind', async () => {
    const seats = new Seats(1, 10);
    const leave = await taken(seats);
    const next = seats.take('a', 1_000);
    leave();
    leave();
    expect(await seats.take('a', 10)).toBeUndefined();
    (await next)!();
    expect(seats.size).toBe(0);
  });
});
