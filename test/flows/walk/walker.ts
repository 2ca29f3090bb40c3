import { expect } from '@jest/globals';
import { STEPS, type Step } from '../../../src/cases/step-names.js';
import type { Act } from '../../../src/cases/permissions/permission-table.js';
import type { CaseState } from '../../../src/cases/vocabulary.js';
import { instant } from '../../../src/kernel/time.js';
import { Reader } from '../../../src/platform/database/unit-of-work.js';
import type { Answer, Client, World } from '../../support/world.js';
import type { Dice } from './dice.js';
import { CITIZEN, type PlannedAct } from './next-act.js';
import { peopleOf, type People } from './people.js';
import { newComplaint } from './registrations.js';
import type { Scene } from './verb.js';
import type { View } from './view.js';

/** A case as the model knows it. */
export type ModelCase = { id: string; number: string; code: string | null; state: CaseState };

export type Told = { seq: number; kind: string; actorId: string; fromState: CaseState | null; toState: CaseState | null };

/** Roles that read everything; a recusal may shut one or two of them out. */
const READERS = ['sj01', 'slfz01', 'fzr01', 'xjb01', 'slfz02', 'fzr02', 'xjb02'];

export const isStep = (act: Act): act is Step => (STEPS as readonly string[]).includes(act);

/** The application as the walk uses it: over HTTP, and it notices by itself what no answer may ever be. */
export class Walker {
  /** Words of identity of everybody who complained so far. */
  readonly marks: string[] = [];
  /** How often each act was answered with each code, and which states were seen: printed by the soak. */
  readonly tally = new Map<string, number>();
  readonly states = new Set<CaseState>();
  private serial = 0;

  private constructor(
    readonly world: World,
    readonly people: People,
  ) {}

  static async in(world: World): Promise<Walker> {
    return new Walker(world, await peopleOf(world));
  }

  now(): string {
    return instant(this.world.clock.now());
  }

  /** Registers one more complaint at the desk. */
  async register(dice: Dice): Promise<ModelCase> {
    const { body, marks } = newComplaint(dice, (this.serial += 1), this.now());
    this.marks.push(...marks);
    const clerk = await this.world.as(dice.pick(['djy01', 'djy02']));
    const answer = await clerk.post('/api/cases', body);
    this.look('register', answer, '/api/cases');
    if (answer.status !== 201) throw new Error(`not registered: ${JSON.stringify(answer.body)}`);
    const { id, number, queryCode } = answer.body;
    return { id, number, code: queryCode, state: 'registered' };
  }

  /** The case as somebody reads it who may read all of it. */
  async view(caseId: string): Promise<View> {
    for (const username of READERS) {
      const reader = await this.world.as(username);
      const answer = await reader.get<View & { code: string }>(`/api/cases/${caseId}`);
      this.look('read', answer, `/api/cases/${caseId}`);
      if (answer.status === 200) return answer.body;
    }
    throw new Error(`nobody can read ${caseId}`);
  }

  scene(view: View, others: readonly string[], dice: Dice): Scene {
    const now = this.now();
    return { view, people: this.people, now, today: now.slice(0, 10), others, dice };
  }

  async send(kase: ModelCase, { act, by, path, body }: PlannedAct): Promise<Answer> {
    const client: Client = by === CITIZEN ? this.world.anonymous : await this.world.as(by);
    const full = by === CITIZEN ? { number: kase.number, code: kase.code ?? '0000 0000 0000', ...(body as object) } : body;
    const answer = await client.post(path, full);
    this.look(act, answer, path);
    if (act === 'codeReissue' && answer.status < 300) kase.code = answer.body.queryCode;
    return answer;
  }

  async get(by: string, path: string): Promise<void> {
    const client = by === CITIZEN ? this.world.anonymous : await this.world.as(by);
    this.look(`GET`, await client.get(path), path);
  }

  /** The events that people wrote, the application's own left out: those come whenever a notice is printed. */
  async events(caseId: string): Promise<Told[]> {
    return this.world.app.get(Reader, { strict: false }).sql<Told>(
      `SELECT seq, kind, actor_id AS "actorId", from_state AS "fromState", to_state AS "toState" FROM case_events
         WHERE case_id = ? AND actor_id <> 'system' ORDER BY seq`,
      [caseId],
    );
  }

  /** No answer is ever a crash, a refusal says why in a code, and nobody's identity is in any but the one that is asked for it. */
  private look(act: string, { status, body, headers }: Answer<{ code: string }>, path: string): void {
    const key = `${act} ${status}${status >= 400 ? ` ${body.code}` : ''}`;
    this.tally.set(key, (this.tally.get(key) ?? 0) + 1);
    const text = JSON.stringify(body) ?? '';
    if (status >= 500) throw new Error(`${act} ${path} was answered ${status} ${text}`);
    if (status >= 400) {
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({ status, code: expect.stringMatching(/^[a-z][\w.-]+$/), detail: expect.any(String) });
      if (body.code === 'route.not-found') throw new Error(`there is nothing at ${path}`);
    }
    if (path.endsWith('/identity')) return;
    const mark = this.marks.find((m) => text.includes(m));
    if (mark !== undefined) throw new Error(`the answer to ${act} ${path} names ${mark}: ${text.slice(0, 2000)}`);
  }
}
