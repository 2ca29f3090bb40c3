import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isVisibleTo } from '../../../src/cases/permissions/visible-by-facts.js';
import { visibleTo } from '../../../src/cases/permissions/visibility.js';
import { loadFacts } from '../../../src/ladder/case-facts.js';
import { PeopleService } from '../../../src/people/people.service.js';
import { actorFor } from '../../../src/people/staff-member.js';
import { Reader, UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { describeOnEngines } from '../../support/engines.js';
import { startWorld, type World } from '../../support/world.js';
import { directory, registered, routed, TOWN, verifying } from '../handled-case.js';
import { rows, sweepAt } from './desk.js';

const NOW = '2026-10-12T09:00:00+08:00';

describeOnEngines('who may be told', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(engine, { now: NOW });
  });
  afterAll(() => world?.close());

  it('is who may see the case: the rule on facts and the condition of every read agree on everybody and every case', async () => {
    const g = await directory(world);
    const accused = { type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇领导小组', townCode: TOWN };
    await registered(world);
    await registered(world, { allegations: [{ code: 'X-01', text: '送钱' }] });
    await routed(world);
    await routed(world, { respondents: [accused] });
    await routed(world, { respondents: [{ type: 'HEAD', name: '负责人' }] });
    await routed(world, { respondents: [{ type: 'GUIDANCE_MEMBER', name: '蔺书禾', staffId: g.staffId('zd1_01') }] });
    const { id } = await verifying(world);
    await sweepAt(world, '2026-10-30T00:00:01+08:00');
    await world.app.get(UnitOfWork, { strict: false }).write(async (tx) => {
      await tx.change('UPDATE case_exclusions SET lifted_at = ? WHERE case_id = ?', [NOW, id]);
      await tx.change('UPDATE verifiers SET released_at = ? WHERE staff_id = ?', [NOW, g.staffId('zd1_02')]);
    });
    const reader = world.app.get(Reader, { strict: false });
    const ids = (await rows<{ id: string }>(world, 'SELECT id FROM cases ORDER BY id')).map((row) => row.id);
    const { facts } = await loadFacts(reader, ids);
    const { staff } = await world.app.get(PeopleService, { strict: false }).roster('990114');
    for (const member of staff) {
      const { sql, params } = visibleTo(actorFor(member));
      const bySql = (await rows<{ id: string }>(world, `SELECT c.id FROM cases c WHERE ${sql} ORDER BY c.id`, ...params)).map(
        (row) => row.id,
      );
      const byFacts = ids.filter((each) => isVisibleTo(member, facts.get(each)!));
      expect([member.username, byFacts]).toEqual([member.username, bySql]);
    }
  });

  it('and nobody was told of a case that is not theirs to see', async () => {
    const { staff } = await world.app.get(PeopleService, { strict: false }).roster('990114');
    const told = await rows<{ staff_id: string; case_id: string }>(world, 'SELECT DISTINCT staff_id, case_id FROM alerts');
    expect(told.length).toBeGreaterThan(20);
    const reader = world.app.get(Reader, { strict: false });
    const { facts } = await loadFacts(reader, [...new Set(told.map((a) => a.case_id))]);
    const verifierReleased = staff.find((m) => m.username === 'zd1_02')!.id;
    for (const { staff_id, case_id } of told.filter((a) => a.staff_id !== verifierReleased))
      expect(
        isVisibleTo(
          staff.find((m) => m.id === staff_id)!,
          facts.get(case_id)!,
        ),
      ).toBe(true);
  });
});
