import { describe, expect, it } from '@jest/globals';
import { readOptions, WrongDrillOptions } from './options.js';

describe('the options of a drill', () => {
  it('are complete without any', () =>
    expect(readOptions([])).toEqual({ speed: 'max', engine: 'sqlite', seed: 1, lang: 'zh', keep: false }));

  it('are read in any order', () =>
    expect(
      readOptions('--keep --until 2026-12-05 --speed 0.5 --lang en --seed 42 --engine postgres --out a.txt'.split(' ')),
    ).toEqual({
      ...{ keep: true, until: '2026-12-05', speed: 0.5, lang: 'en', seed: 42, engine: 'postgres', out: 'a.txt' },
    }));

  it.each(['--speed 0', '--speed fast', '--engine oracle', '--until 2026-02-30', '--seed -1', '--seed', '--help', '--lang fr'])(
    'refuse %s',
    (line) => expect(() => readOptions(line.split(' '))).toThrow(WrongDrillOptions),
  );

  it('refuse a story that ends before it begins', () =>
    expect(() => readOptions('--from 2026-11-02 --until 2026-11-01'.split(' '))).toThrow(WrongDrillOptions));
});
