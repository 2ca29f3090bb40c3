import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ALIKE, likenesses } from './likeness-rules.js';

type Told = { id: string; narrative: string; townCode: string };
const demo = readFileSync(new URL('../../../config/demo/complaints.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Told);

describe('the likeness of complaints', () => {
  it('finds what another villager tells of the same, in other words', () => {
    const others = ['今天提名会到会的人不够半数，签到簿是会后补的。', '选民名单上没有我父亲的名字。', '流动票箱只有两个人跟着。'];
    const [same, ...rest] = likenesses('黄花垴的提名会，人不够半数，签到簿是后来补签的', others);
    expect(same).toBeGreaterThan(0.3);
    for (const other of rest) expect(other).toBeLessThan(ALIKE);
  });

  it('takes hardly any two of the 120 demo complaints of a town for the same', () => {
    const compared = demo.flatMap((one) => {
      const others = demo.filter(({ id, townCode }) => id !== one.id && townCode === one.townCode);
      return likenesses(
        one.narrative,
        others.map(({ narrative }) => narrative),
      );
    });
    const alike = compared.filter((likeness) => likeness >= ALIKE);
    expect(compared.length).toBeGreaterThan(1000);
    expect(alike.length / compared.length).toBeLessThan(0.02);
  });

  it('says nothing of a text of a few characters, and does not read masks as words', () => {
    expect(likenesses('名单', ['名单'])).toEqual([0]);
    expect(likenesses('【反映人】【电话】【反映人】反映', ['【反映人】【电话】【反映人】说的'])).toEqual([0]);
  });
});
