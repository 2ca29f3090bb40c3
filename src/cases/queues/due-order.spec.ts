import { describe, expect, it } from '@jest/globals';
import type { Staff } from '../../kernel/actor.js';
import type { Reads } from '../../platform/database/tx.js';
import type { CaseFilter } from '../case-query.js';
import { isNarrow, placesByDue, type DuePlace } from './due-order.js';

const HEAD = { role: 'head' } as Staff;
const condition = { sql: 'c.district_code = ?', params: ['990114'] };

const asked = async (list: Parameters<typeof placesByDue>[2], after: DuePlace | undefined, answers: DuePlace[][]) => {
  const statements: { text: string; params: readonly unknown[] }[] = [];
  const sql = (text: string, params: readonly unknown[] = []) => {
    statements.push({ text, params });
    return Promise.resolve(answers.shift() ?? []);
  };
  const places = await placesByDue({ sql } as unknown as Reads, HEAD, list, after, 2);
  return { statements, places };
};
const place = (id: string, dueAt: string): DuePlace => ({ id, dueAt, receivedAt: '2026-10-01' });

describe('the order in which cases are due', () => {
  it('begins with the open clocks, and asks case by case only where few are left', async () => {
    for (const filter of [{}, { state: 'closed' }, { severity: 4 }, { view: 'overdue' }] as CaseFilter[])
      expect(isNarrow(filter)).toBe(false);
    for (const filter of [{ state: 'routed' }, { view: 'mine' }, { mine: true }, { tag: '重点' }] as CaseFilter[])
      expect(isNarrow(filter)).toBe(true);
    const full = [place('1', '2026-10-12'), place('2', '2026-10-13')];
    expect((await asked({ condition, isNarrow: false }, undefined, [[...full]])).statements[0]?.text).toContain(
      'GROUP BY d.case_id',
    );
    expect((await asked({ condition, isNarrow: true }, undefined, [[...full]])).statements[0]?.text).not.toContain('GROUP BY');
  });

  it('reaches cases without a clock only behind the last that has one', async () => {
    const full = await asked({ condition, isNarrow: false }, undefined, [[place('1', '2026-10-12'), place('2', '2026-10-13')]]);
    expect([full.places.map(({ id }) => id), full.statements.length]).toEqual([['1', '2'], 1]);
    const mixed = await asked({ condition, isNarrow: false }, undefined, [[place('1', '2026-10-12')], [place('9', '9999')]]);
    expect(mixed.places.map(({ id }) => id)).toEqual(['1', '9']);
    expect(mixed.statements[1]?.params).toEqual(['990114', 1]);
    const further = await asked({ condition, isNarrow: false }, place('9', '9999'), [[place('8', '9999')]]);
    expect(further.statements.map(({ params }) => params)).toEqual([['990114', '2026-10-01', '9', 2]]);
  });
});
