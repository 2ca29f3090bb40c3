import { expect } from '@jest/globals';
import * as fc from 'fast-check';
import type { Step } from '../../../src/cases/step-names.js';
import type { Answer } from '../../support/world.js';
import { leadsFrom, LIFE_CYCLE } from '../invariants/life-cycle.js';
import { DESK_VERBS } from './desk-verbs.js';
import { Dice } from './dice.js';
import { ENDING_VERBS } from './ending-verbs.js';
import { HANDLING_VERBS } from './handling-verbs.js';
import { CITIZEN, nextAct, type PlannedAct } from './next-act.js';
import { isEverGranted, likelyPerson } from './people-for.js';
import type { Scene, Verb } from './verb.js';
import { isStep, type ModelCase, type Told, type Walker } from './walker.js';

/** The simple model: the cases of one run and the state each must be in. */
export type Model = { cases: ModelCase[] };

const VERBS: readonly Verb[] = [...DESK_VERBS, ...HANDLING_VERBS, ...ENDING_VERBS];

/** next: what the life cycle waits for; likely: any verb by somebody who might; anyone: any verb by anybody. */
type Will = 'next' | 'likely' | 'anyone';

const isGood = ({ status }: Answer): boolean => status < 300;

const plan = (will: Will, scene: Scene): PlannedAct | undefined => {
  const { dice, people } = scene;
  if (will === 'next') return nextAct(scene);
  const verb = dice.pick(VERBS);
  const request = verb.draw(scene);
  if (!request) return undefined;
  const spoilt = dice.happens(0.04) ? { ...request, body: { ...(request.body as object), version: 1 } } : request;
  if (verb.isCitizens) {
    const isRecheck = verb.act === 'requestReview' && scene.view.outcome === 'upheld';
    return { ...request, act: isRecheck ? 'requestRecheck' : verb.act, by: CITIZEN };
  }
  const by = will === 'likely' ? likelyPerson(verb.act, scene) : dice.pick(people.all).username;
  return by === undefined ? undefined : { ...(isStep(verb.act) ? spoilt : request), act: verb.act, by };
};

/** What the model knows to be impossible. */
const mustRefuse = ({ act, by }: PlannedAct, { state }: ModelCase, walker: Walker): boolean => {
  const role = by === CITIZEN ? CITIZEN : walker.people.named(by).role;
  return !isEverGranted(act, role) || (isStep(act) && !LIFE_CYCLE[act].from.includes(state));
};

const stepsOf = (events: readonly Told[]): Told[] => events.filter(({ kind }) => isStep(kind as PlannedAct['act']));

/** The complainant asks for a review in one place; which of the two it is depends on the case at that moment. */
const asAsked = (kind: string): string => (kind === 'requestRecheck' ? 'requestReview' : kind);

/** After sequential or simultaneous acts: each accepted step left one event, the refused none, and the chain leads to where the case is. */
const settle = async (walker: Walker, kase: ModelCase, before: readonly Told[], done: [PlannedAct, Answer][]): Promise<void> => {
  const added = (await walker.events(kase.id)).slice(before.length);
  const accepted = done.filter(([, answer]) => isGood(answer)).map(([{ act }]) => act);
  const said = done.map(([{ act, by }, { status, body }]) => `${act} by ${by}: ${status} ${body?.code ?? ''}`).join('; ');
  if (accepted.length === 0 && added.length > 0)
    throw new Error(`refused, and yet written: ${JSON.stringify(added)} after ${said}`);
  expect(
    stepsOf(added)
      .map(({ kind }) => asAsked(kind))
      .toSorted(),
  ).toEqual(accepted.filter(isStep).map(asAsked).toSorted());
  for (const { kind, fromState, toState } of stepsOf(added)) {
    if (fromState !== kase.state || toState === null || !leadsFrom(kind as Step, kase.state, toState))
      throw new Error(`${kind} led from ${String(fromState)} to ${String(toState)}, the model stood at ${kase.state}; ${said}`);
    kase.state = toState;
  }
  const view = await walker.view(kase.id);
  if (view.state !== kase.state) throw new Error(`GET says ${view.state}, the model ${kase.state}; ${said}`);
  walker.states.add(view.state);
};

class ActCommand implements fc.AsyncCommand<Model, Walker> {
  constructor(
    private readonly which: number,
    private readonly seed: number,
    /** One, or several at the same moment. */
    private readonly wills: readonly Will[],
    private readonly times: number,
  ) {}

  check = (): boolean => true;

  async run({ cases }: Model, walker: Walker): Promise<void> {
    const kase = cases[this.which % cases.length]!;
    const others = cases.filter((c) => c !== kase).map((c) => c.id);
    const dice = new Dice(this.seed);
    for (let i = 0; i < this.times; i += 1) {
      const scene = walker.scene(await walker.view(kase.id), others, dice);
      const acts = this.wills.map((will) => plan(will, scene)).filter((act) => act !== undefined);
      if (acts.length === 0) return;
      const before = await walker.events(kase.id);
      const isAlone = acts.length === 1;
      const impossible = isAlone && mustRefuse(acts[0]!, kase, walker);
      const answers = await Promise.all(acts.map((act) => walker.send(kase, act)));
      if (impossible && isGood(answers[0]!)) throw new Error(`${acts[0]!.act} by ${acts[0]!.by} was accepted in ${kase.state}`);
      await settle(
        walker,
        kase,
        before,
        acts.map((act, n) => [act, answers[n]!]),
      );
    }
  }

  toString = (): string => `case ${this.which}: ${this.wills.join(' beside ')} ×${this.times} (dice ${this.seed})`;
}

const JOBS = ['deadlines.sweep', 'suspensions.end', 'information-requests.lapse', 'look-backs.open'];

class TimeCommand implements fc.AsyncCommand<Model, Walker> {
  constructor(
    private readonly hours: number,
    private readonly job: string,
  ) {}
  check = (): boolean => true;
  async run(_: Model, walker: Walker): Promise<void> {
    const { clock } = walker.world;
    clock.set(new Date(clock.now().getTime() + this.hours * 3_600_000));
    await walker.world.run(this.job);
  }
  toString = (): string => `${this.hours} h pass, ${this.job}`;
}

const PLACES = ['', '/timeline', '/notices', '/evidence'];

class LookCommand implements fc.AsyncCommand<Model, Walker> {
  constructor(
    private readonly which: number,
    private readonly seed: number,
  ) {}
  check = (): boolean => true;
  async run({ cases }: Model, walker: Walker): Promise<void> {
    const dice = new Dice(this.seed);
    const { id } = cases[this.which % cases.length]!;
    const by = dice.pick(walker.people.all).username;
    await walker.get(by, `/api/cases/${id}${dice.pick(PLACES)}`);
    await walker.get(by, `/api/cases?limit=5&q=${encodeURIComponent(dice.pick(['提名', '名单', '1990', '蒯']))}`);
  }
  toString = (): string => `somebody looks at case ${this.which} (dice ${this.seed})`;
}

const which = fc.nat({ max: 2 });
const seed = fc.nat({ max: 1_000_000 });
const will = fc.constantFrom<Will>('next', 'likely', 'likely', 'likely', 'anyone');
const act = (wills: fc.Arbitrary<Will[]>, times: fc.Arbitrary<number>) =>
  fc.tuple(which, seed, wills, times).map((args) => new ActCommand(...args));

/** Everything the walk can do. `next` several times in a row brings cases far; pairs and triples race. */
export const COMMANDS: fc.Arbitrary<fc.AsyncCommand<Model, Walker>>[] = [
  act(fc.constant<Will[]>(['next']), fc.integer({ min: 1, max: 12 })),
  act(
    will.map((w) => [w]),
    fc.integer({ min: 1, max: 3 }),
  ),
  act(
    will.map((w) => [w]),
    fc.constant(1),
  ),
  act(fc.array(will, { minLength: 2, maxLength: 3 }), fc.constant(1)),
  act(fc.constantFrom<Will[]>(['next', 'next'], ['next', 'likely'], ['next', 'next', 'next']), fc.integer({ min: 1, max: 4 })),
  fc.tuple(which, seed).map((args) => new LookCommand(...args)),
  fc.tuple(fc.constantFrom(1, 5, 26, 75), fc.constantFrom(...JOBS)).map((args) => new TimeCommand(...args)),
];
