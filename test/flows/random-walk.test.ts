import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Reader } from '../../src/platform/database/unit-of-work.js';
import { CaseEvent } from '../../src/cases/entities/case-event.entity.js';
import { effort } from '../support/effort.js';
import { describeOnEngines } from '../support/engines.js';
import { startWorld, type World } from '../support/world.js';
import { violationsIn } from './invariants.js';
import { COMMANDS, type Model } from './walk/commands.js';
import { Dice } from './walk/dice.js';
import { Walker } from './walk/walker.js';

/** How long (ms) one engine walks: within `npm test` a while, in the soak long; `TEST_WALK_MS` for anything between. */
const WALK_MS = Number(process.env['TEST_WALK_MS'] ?? effort(12_000, 15 * 60_000));

/** A slow machine may see few states in one turn: then it walks on, this many turns at most. */
const TURNS = 8;

/** Every walk worth its name has seen cases in all of these. */
const TO_BE_SEEN = ['routed', 'verifying', 'explaining', 'replied', 'closed'] as const;

/** To run a failure again: `TEST_SEED=… TEST_PATH=…` as fast-check printed them. */
const again = process.env['TEST_SEED'] ? { seed: Number(process.env['TEST_SEED']), path: process.env['TEST_PATH'] ?? '' } : {};

describeOnEngines('a random walk through the life cycle', (engine) => {
  let world: World;
  let walker: Walker;
  beforeAll(async () => {
    world = await startWorld(engine);
    walker = await Walker.in(world);
  });
  afterAll(() => world?.close());

  it(
    'never breaks an invariant, whoever does whatever at the same time',
    async () => {
      const told = new Map<string, string>();
      const walk = fc.asyncProperty(fc.nat(), fc.commands(COMMANDS, { maxCommands: 40, size: '+1' }), async (seed, commands) => {
        const dice = new Dice(seed);
        const model: Model = { cases: [] };
        for (let i = 0; i < 3; i += 1) model.cases.push(await walker.register(dice));
        await fc.asyncModelRun(() => ({ model, real: walker }), commands);
        await world.settled();
        for (const { id, state } of model.cases) expect((await walker.view(id)).state).toBe(state);
        const reader = world.app.get(Reader, { strict: false });
        expect(await violationsIn(reader, walker.marks)).toEqual([]);
        await expectHistoryUntouched(reader, told);
      });
      const unseen = () => TO_BE_SEEN.filter((state) => !walker.states.has(state));
      for (let turn = 0; turn === 0 || (turn < TURNS && unseen().length > 0); turn += 1) {
        await fc.assert(walk, {
          numRuns: 100_000,
          interruptAfterTimeLimit: WALK_MS,
          markInterruptAsFailure: false,
          endOnFailure: true,
          ...again,
        });
      }
      if (process.env['TEST_TALLY'])
        console.log(
          [...walker.tally]
            .toSorted()
            .map(([key, n]) => `${n}\t${key}`)
            .join('\n'),
        );
      expect(unseen()).toEqual([]);
    },
    TURNS * WALK_MS + 120_000,
  );
});

/** What was once written into the events of a case stays as it is. */
const expectHistoryUntouched = async (reader: Reader, told: Map<string, string>): Promise<void> => {
  const events = new Map((await reader.find(CaseEvent, {})).map((event) => [event.id, JSON.stringify(event)]));
  const changed = [...told].filter(([id, text]) => events.get(id) !== text);
  expect(changed).toEqual([]);
  for (const [id, text] of events) told.set(id, text);
};
