import { expect } from '@jest/globals';
import type { TimelineEntry } from '../../../src/cases/case-views.service.js';
import type { CaseView } from '../../../src/cases/present-case.js';
import { dayOf, instant, type Day } from '../../../src/kernel/time.js';
import { PeopleService } from '../../../src/people/people.service.js';
import type { Roster } from '../../../src/people/roster.js';
import { Reader } from '../../../src/platform/database/unit-of-work.js';
import { violationsIn } from '../../flows/invariants.js';
import { succeeded } from '../client.js';
import type { TestEngine } from '../engines.js';
import { startWorld, type Answer, type Body, type Client, type World, type WorldOptions } from '../world.js';

/** A case as an auditor reads it: all of it but the identity. */
export type Seen = Required<Extract<CaseView, { children: unknown }>>;
export type SeenClock = Seen['clocks'][number];

/** A day at the offices: real routes, real accounts, and a clock that the story moves. */
export class Flow {
  private constructor(
    readonly world: World,
    private readonly roster: Roster,
  ) {}

  static async start(engine: TestEngine, now: string, more: Omit<WorldOptions, 'now'> = {}): Promise<Flow> {
    const world = await startWorld(engine, { ...more, now });
    return new Flow(world, await world.app.get(PeopleService, { strict: false }).roster('990114'));
  }

  at(moment: string): void {
    this.world.at(`${moment}:00+08:00`);
  }

  now(): string {
    return instant(this.world.clock.now());
  }

  today(): Day {
    return dayOf(this.now());
  }

  staff(username: string): string {
    return this.roster.staff.find((member) => member.username === username)!.id;
  }

  group(name: string): string {
    return this.roster.groups.find((group) => group.name === name)!.id;
  }

  groupOf(username: string): string {
    return this.roster.staff.find((member) => member.username === username)!.groupId;
  }

  /** Posts as somebody and insists on success. */
  async post<B = Body>(username: string, path: string, body: object = {}): Promise<B> {
    return succeeded(await (await this.world.as(username)).post<B>(path, body), `${username} ${path}`);
  }

  /** Posts as somebody and answers `409 reason.code`. */
  async refused(username: string, path: string, body: object = {}): Promise<string> {
    return refusalOf(await (await this.world.as(username)).post(path, body));
  }

  /** Posts something about a case. */
  on<B = Body>(username: string, caseId: string, path: string, body: object = {}): Promise<B> {
    return this.post<B>(username, `/api/cases/${caseId}/${path}`, body);
  }

  step(username: string, caseId: string, step: string, body: object = {}): Promise<Seen> {
    return this.on<Seen>(username, caseId, `steps/${step}`, body);
  }

  stepRefused(username: string, caseId: string, step: string, body: object = {}): Promise<string> {
    return this.refused(username, `/api/cases/${caseId}/steps/${step}`, body);
  }

  async get<B>(username: string, path: string): Promise<B> {
    return succeeded(await (await this.world.as(username)).get<B>(path), `${username} ${path}`);
  }

  see(caseId: string, username = 'sj01'): Promise<Seen> {
    return this.get<Seen>(username, `/api/cases/${caseId}`);
  }

  timeline(caseId: string): Promise<TimelineEntry[]> {
    return this.get<TimelineEntry[]>('sj01', `/api/cases/${caseId}/timeline`);
  }

  /** The kinds of its events in order. */
  async told(caseId: string): Promise<string[]> {
    return (await this.timeline(caseId)).map(({ kind }) => kind);
  }

  /** The rows of one clock, oldest first. */
  async clocks(caseId: string, name: string): Promise<SeenClock[]> {
    return (await this.see(caseId)).clocks
      .filter(({ clock }) => clock === name)
      .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  }

  get reader(): Reader {
    return this.world.app.get(Reader, { strict: false });
  }

  /** Nothing in the whole database may contradict the invariants, and no word of identity stand in the open. */
  async expectInvariants(...marks: string[]): Promise<void> {
    await this.world.settled();
    expect(await violationsIn(this.reader, marks)).toEqual([]);
  }

  get anonymous(): Client {
    return this.world.anonymous;
  }
}

/** `409 reason.code`; `201` where it was not refused after all. */
export const refusalOf = ({ status, body }: Answer): string => (status < 300 ? String(status) : `${status} ${body.code}`);

/** 24:00 of that day, as a due date stands in a row. */
export const endOf = (day: Day): string => {
  const next = new Date(`${day}T00:00:00+08:00`).getTime() + 86_400_000;
  return instant(new Date(next));
};

export const isRunning = ({ metAt, cancelledAt }: SeenClock): boolean => metAt === null && cancelledAt === null;
