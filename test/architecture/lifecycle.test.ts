import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ACTORS, canEverTake, describeLifecycle, type ActorName } from '../../src/cases/lifecycle/describe-lifecycle.js';
import { stateChange } from '../../src/cases/lifecycle/state-change.js';
import { objectionToStep } from '../../src/cases/lifecycle/objection-to-step.js';
import { objectionToActor } from '../../src/cases/permissions/may.js';
import { CASE_STATES } from '../../src/cases/vocabulary.js';
import { STEPS } from '../../src/cases/step-names.js';
import type { Actor } from '../../src/kernel/actor.js';
import { buildStaff } from '../support/build-case.js';
import { readyFor } from '../support/ready-case.js';

const NOW = '2026-10-06T09:00:00.000+08:00';

/** Somebody of the role in the relation that the step asks for. */
const actorFor = (who: ActorName): Actor =>
  who === 'citizen' ? { kind: 'citizen', caseId: 'case-1', districtCode: '990114' } : buildStaff(who);

/** Relations that only hold when nobody else is free are arranged for the roles that stand in. */
const arrange = (who: ActorName, file: ReturnType<typeof readyFor>): void => {
  if (who === 'head') Object.assign(file, { freeLeaders: [], vacantRoles: ['district_office'] });
  if (who === 'district_office') file.reviewBodyHasAccounts = false;
};

describe('the life cycle', () => {
  it('is described in docs/lifecycle.md exactly as the tables say', () => {
    expect(readFileSync(new URL('../../docs/lifecycle.md', import.meta.url), 'utf8')).toBe(describeLifecycle());
  });

  for (const step of STEPS) {
    it(`lets ${step} be taken from its states by its roles, and by nobody else from nowhere else`, () => {
      const wrong: string[] = [];
      for (const state of CASE_STATES) {
        for (const who of ACTORS) {
          const file = readyFor(step, state);
          arrange(who, file);
          const actor = actorFor(who);
          const isAllowed = !objectionToActor(step, actor, file) && !objectionToStep(step, { file, actor, now: NOW });
          if (isAllowed !== canEverTake(step, state, who)) wrong.push(`${state} × ${who}: ${isAllowed}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  it('reaches every state from registered, and closed from every state', () => {
    const edges = new Map<string, Set<string>>();
    for (const step of STEPS) {
      for (const state of CASE_STATES) {
        const file = readyFor(step, state);
        if (objectionToStep(step, { file, actor: buildStaff('intake_supervisor', { id: 'stranger' }), now: NOW })) continue;
        const to = stateChange(step, file, NOW).to;
        edges.set(state, (edges.get(state) ?? new Set()).add(to));
      }
    }
    const reach = (from: string): Set<string> => {
      const seen = new Set([from]);
      for (const at of seen) for (const to of edges.get(at) ?? []) seen.add(to);
      return seen;
    };
    expect([...reach('registered')].sort()).toEqual([...CASE_STATES].sort());
    for (const state of CASE_STATES) expect(reach(state).has('closed')).toBe(true);
  });
});
