import { Injectable } from '@nestjs/common';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Actor, Staff } from '../kernel/actor.js';
import type { Sentence } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { CaseFile } from './case-file.js';
import { CasesService } from './cases.service.js';
import { CaseEvent } from './entities/case-event.entity.js';
import { Escalation } from './entities/escalation.entity.js';
import { sentenceOf } from './event-sentences.js';
import { depthFor, readsEvent, type Depth } from './permissions/reading.js';
import { presentCase, type CaseView } from './present-case.js';
import { withSeenRelatives } from './seen-relatives.js';
import type { CaseState, Visibility } from './vocabulary.js';
import type { EventKind } from './step-names.js';

export type TimelineEntry = {
  seq: number;
  at: Instant;
  kind: EventKind;
  fromState: CaseState | null;
  toState: CaseState | null;
  visibility: Visibility;
  sentence: Sentence;
  /** Who did it; null on public entries and for towns. */
  by: string | null;
};

/** Cases as an actor may read them. */
@Injectable()
export class CaseViewsService {
  constructor(
    private readonly cases: CasesService,
    private readonly clocks: ClocksService,
    private readonly people: PeopleService,
    private readonly reader: Reader,
  ) {}

  /** Throws NotFound. */
  async view(actor: Actor, caseId: string): Promise<CaseView> {
    return this.present(await this.cases.read(actor, caseId), actor);
  }

  /** The answer to an act: the case as it is now, also where the act itself has taken it out of the actor's sight. */
  async viewAfter(actor: Actor, caseId: string): Promise<CaseView> {
    return this.present(await this.cases.reread(caseId), actor);
  }

  /** The events in order; who does not read the whole case reads the public ones, without names. Throws NotFound. */
  async timeline(actor: Staff, caseId: string): Promise<TimelineEntry[]> {
    const depth = depthFor(actor, await this.cases.visible(this.reader, actor, caseId));
    const events = await this.events(caseId, depth === 'full' ? 'internal' : 'public', depth);
    return events.filter(({ kind }) => readsEvent(depth, kind));
  }

  /** What number and code show: the public events, without names. */
  publicTimeline(caseId: string): Promise<TimelineEntry[]> {
    return this.events(caseId, 'public');
  }

  private async present(whole: CaseFile, actor: Actor): Promise<CaseView> {
    const file = actor.kind === 'staff' ? await withSeenRelatives(this.reader, actor, whole) : whole;
    const { id, districtCode } = file.kase;
    const [clocks, escalations, roster] = await Promise.all([
      this.clocks.allOf(this.reader, id),
      this.reader.find(Escalation, { caseId: id }, { rungAt: 'ASC', id: 'ASC' }),
      this.people.roster(districtCode),
    ]);
    return presentCase(file, actor, clocks, { escalations, roster }, this.cases.now());
  }

  private async events(caseId: string, visibility: Visibility, depth: Depth = 'full'): Promise<TimelineEntry[]> {
    const where = visibility === 'public' ? { caseId, visibility: 'public' as const } : { caseId };
    const events = await this.reader.find(CaseEvent, where, { seq: 'ASC' });
    return events.map(({ seq, at, kind, fromState, toState, actorName, particulars, ...event }) => ({
      seq,
      at,
      kind,
      fromState,
      toState,
      visibility: event.visibility,
      sentence: sentenceOf({ kind, actorName, particulars: tellable(depth, particulars) }),
      by: visibility === 'public' ? null : actorName,
    }));
  }
}

/** By which channel it came and to which body it went are no business of a town. */
const tellable = (depth: Depth, { channel, body, ...rest }: CaseEvent['particulars']): CaseEvent['particulars'] =>
  depth === 'full' || depth === 'desk' ? { channel, body, ...rest } : rest;
