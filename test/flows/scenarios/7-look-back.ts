import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeOnEngines } from '../../support/engines.js';
import { TOWN, VILLAGE } from '../../support/flow/complaint.js';
import { Flow } from '../../support/flow/flow.js';
import {
  broughtToVerification,
  check,
  CHECKLIST,
  concur,
  confirm,
  explain,
  find,
  finishCorrection,
  orderOf,
  reply,
  runningClocks,
  TOWN_LEADER,
} from '../../support/flow/handling.js';
import { paper } from '../../support/flow/paper.js';
import { noticesOf } from '../../support/flow/notices.js';

const VERDICT = { kind: 'SUBSTANTIATED', cause: 'TRAINING_GAP' } as const;

/** Town 101 voted on 10-24 and 10-25. */
describeOnEngines('scenario 7: a look-back finds what nobody complained about', (engine) => {
  let flow: Flow;
  let id = '';
  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-27T09:00:00+08:00');
    await flow.world.run('look-backs.open');
  });
  afterAll(() => flow?.world.close());

  const completion = async (proof: object): Promise<string> => {
    const [action] = (await flow.see(id)).actions;
    const body = { doneOn: flow.today(), note: '照片已补齐', ...proof };
    return flow.refused(TOWN_LEADER, `/api/cases/${id}/actions/${action!.id}/completion`, body);
  };

  it('opens a case without a complainant when ② fails', async () => {
    const path = `/api/look-backs?open=true&stage=S6&town=${TOWN}&village=${VILLAGE}`;
    const [lookBack] = (await flow.get<{ items: { id: string }[] }>(TOWN_LEADER, path)).items;
    const filling = { procedure: 'pass', publicVoice: 'pass', sample: [{ who: 'V1', words: '投票有秩序' }] };
    const filled = await flow.post<{ openedCases: { id: string }[] }>(TOWN_LEADER, `/api/look-backs/${lookBack!.id}/filling`, {
      ...filling,
      archive: 'fail',
      archiveNote: '委托投票名单没有照片',
    });
    expect(filled.openedCases).toMatchObject([{ item: 'archive' }]);
    id = filled.openedCases[0]!.id;
    expect(await flow.see(id)).toMatchObject({
      channel: 'LOOKBACK',
      state: 'registered',
      contact: 'NONE',
      lookBackId: lookBack!.id,
      stage: 'S6',
      missing: [],
      allegations: [{ code: 'S9-02', text: expect.stringContaining('委托投票名单没有照片') }],
    });
    expect(await runningClocks(flow, id)).toEqual(['triage']);
  });

  it('is handled like any other, with no clock and no notice for somebody who is not there', async () => {
    await broughtToVerification(flow, id);
    expect(await runningClocks(flow, id)).toEqual(['legal_60c', 'verify', 'whole_case']);
    await find(flow, id, [VERDICT]);
    await confirm(flow, id, [orderOf(flow, { what: '补拍委托投票名单并归档' })]);
    expect((await noticesOf(flow, id)).map(({ kind }) => kind)).toEqual(['CORRECTION_ORDER']);
  });

  it('is corrected with evidence only: a word is not enough where nobody would notice', async () => {
    expect(await completion({})).toBe('409 completion.evidence-missing');
    expect(await completion({ evidenceIds: [await paper(flow, TOWN_LEADER, id)] })).toBe('201');
    await check(flow, id);
    await concur(flow, id);
    expect(await finishCorrection(flow, id)).toMatchObject({ state: 'explaining' });
  });

  it('is answered without a complainant, but not without telling the village', async () => {
    expect(await flow.stepRefused('zd1_zz', id, 'reply', { text: '', points: [] })).toMatch(/^400/);
    await explain(flow, id, 'village_notice');
    expect(await reply(flow, id, '经回查，委托投票名单未附照片属实，现已补拍归档并公示。')).toMatchObject({ state: 'replied' });
    const kinds = (await noticesOf(flow, id)).map(({ kind }) => kind);
    expect(kinds).not.toContain('REPLY');
    expect(await runningClocks(flow, id)).toEqual([]);
  });

  it('closes only with an archive number and a complete checklist', async () => {
    const checklist = CHECKLIST.filter((item) => item !== 'satisfaction');
    expect(await flow.stepRefused('xjb01', id, 'close', { checklist })).toMatch(/^400/);
    const short = { archiveNo: '2026-换届-031', checklist: checklist.slice(1) };
    expect(await flow.stepRefused('xjb01', id, 'close', short)).toBe('409 close.checklist-incomplete');
    expect(await flow.step('xjb01', id, 'close', { ...short, checklist })).toMatchObject({
      state: 'closed',
      outcome: 'resolved',
    });
    const steps = (await flow.told(id)).filter((kind) => !kind.startsWith('action'));
    expect(steps).toEqual([
      'register',
      'accept',
      'takeOver',
      'takeOver',
      'startVerification',
      'siteVisit',
      'finding',
      'findingsSubmission',
      'confirm',
      'evidence',
      'concurrence',
      'finishCorrection',
      'explanation',
      'reply',
      'callBack',
      'close',
    ]);
  });

  it('breaks no invariant', () => flow.expectInvariants());
});
