import { Injectable } from '@nestjs/common';
import { ClocksService } from '../deadlines/clocks.service.js';
import type { Actor, Staff } from '../kernel/actor.js';
import type { Sentence } from '../kernel/rule.js';
import type { Instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { CaseFile } from './case-file.js';
import { CasesService } from './cases.service.js';
import type { Case } from './entities/case.entity.js';
import { CaseEvent } from './entities/case-event.entity.js';
import { Escalation } from './entities/escalation.entity.js';
import { sentenceOf } from './event-sentences.js';
import { depthFor, readsEvent, type Depth } from './permissions/reading.js';
import { presentCase, type CaseView } from './present-case.js';
import { earlierOf, hiddenRelatives, withSeenRelatives } from './seen-relatives.js';
import { isRepeatRung, type CaseState, type Visibility } from './vocabulary.js';
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

  /**
   * The events in order; who does not read the whole case reads the public ones, without names. Counted is what is shown: a gap would tell
   * that something is not. Throws NotFound.
   */
  async timeline(actor: Staff, caseId: string): Promise<TimelineEntry[]> {
    const kase = await this.cases.visible(this.reader, actor, caseId);
    const depth = depthFor(actor, kase);
    const events = await this.rows(caseId, depth === 'full' ? 'internal' : 'public');
    const isShown = await this.shownTo(actor, kase, events);
    return events
      .filter((event) => readsEvent(depth, event.kind) && isShown(event))
      .map((event, index) => entryOf({ ...event, seq: index + 1 }, depth));
  }

  /** What number and code show: the public events, without names. */
  async publicTimeline(caseId: string): Promise<TimelineEntry[]> {
    return (await this.rows(caseId, 'public')).map((event) => entryOf(event, 'desk'));
  }

  private async present(whole: CaseFile, actor: Actor): Promise<CaseView> {
    const file = actor.kind === 'staff' ? await withSeenRelatives(this.reader, actor, whole) : whole;
    const { id, districtCode } = file.kase;
    const [clocks, escalations, roster] = await Promise.all([
      this.clocks.allOf(this.reader, id),
      this.reader.find(Escalation, { caseId: id }, { rungAt: 'ASC', id: 'ASC' }),
      this.people.roster(districtCode),
    ]);
    const isMiscounted = file.kase.petitionCount < whole.kase.petitionCount;
    const told = isMiscounted ? escalations.filter(({ rung }) => !isRepeatRung(rung)) : escalations;
    return presentCase(file, actor, clocks, { escalations: told, roster }, this.cases.now());
  }

  private rows(caseId: string, visibility: Visibility): Promise<CaseEvent[]> {
    const where = visibility === 'public' ? { caseId, visibility } : { caseId };
    return this.reader.find(CaseEvent, where, { seq: 'ASC' });
  }

  /** Nothing is told of an earlier, merged or joined case that is hidden from the reader, nor of how many petitions there were with it. */
  private async shownTo(actor: Staff, kase: Case, events: readonly CaseEvent[]): Promise<(event: CaseEvent) => boolean> {
    const earlier = await earlierOf(this.reader, kase.repeatOfId);
    const hidden = await hiddenRelatives(this.reader, actor, kase, { earlier, others: events.flatMap(othersIn) });
    const isMiscounted = earlier.some((id) => hidden.has(id));
    return (event) => !othersIn(event).some((id) => hidden.has(id)) && !(isMiscounted && isRepeatRung(event.particulars['rung']));
  }
}

/** Other cases that an event is about. */
const othersIn = ({ particulars: { otherCaseId, parentId } }: CaseEvent): string[] =>
  [otherCaseId, parentId].filter((id) => typeof id === 'string');

const entryOf = (
  { seq, at, kind, fromState, toState, actorName, particulars, visibility }: CaseEvent,
  depth: Depth,
): TimelineEntry => ({
  seq,
  at,
  kind,
  fromState,
  toState,
  visibility,
  sentence: sentenceOf({ kind, actorName, particulars: tellable(depth, particulars) }),
  by: depth === 'full' ? actorName : null,
});

/** By which channel it came and to which body it went are no business of a town. */
const tellable = (depth: Depth, { channel, body, ...rest }: CaseEvent['particulars']): CaseEvent['particulars'] =>
  depth === 'full' || depth === 'desk' ? { channel, body, ...rest } : rest;
