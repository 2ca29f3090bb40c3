import { Injectable } from '@nestjs/common';
import { ClocksService } from '../deadlines/clocks.service.js';
import { ElectionsService } from '../elections/elections.service.js';
import { actorId, type Staff } from '../kernel/actor.js';
import { Refused } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { refusal } from '../kernel/rule.js';
import { dayOf, endOfDay, type Day } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import { CasesService, type OpenCase } from './cases.service.js';
import { ClockContextsService } from './clock-contexts.service.js';
import { Action } from './entities/action.entity.js';
import { LookBack } from './entities/look-back.entity.js';
import { lookBackDue } from './look-back-due.js';
import { coHandlerFor } from './seat-rules.js';
import { unfilled } from './unfilled-look-back.js';

const NOBODY_LOOKS_BACK = refusal(
  'look-back.no-group',
  '没有可以回查的单位：镇领导小组须回避或未设立，区选举办公室也未设立。',
  'No group can look back: the town group is excluded or missing, and the district has no election office.',
);

/** The look-back of a step that was run again belongs to the action that ordered it (model §4.10, scenario 5). */
@Injectable()
export class RerunLookBacks {
  constructor(
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly elections: ElectionsService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
  ) {}

  /**
   * Opens the look-back of a re-run reported done, for the town leadership group, or for the district office where that group must
   * not look into this case. One that nobody has filled yet is only re-dated. Throws Refused `look-back.no-group`.
   */
  async openRerunLookBack({ tx, file, at }: OpenCase, action: Action, doneOn: Day): Promise<LookBack> {
    const { kase } = file;
    const { townCode, villageCode } = kase;
    if (townCode === null || villageCode === null || action.rerunStage === null) {
      throw new Error(`action ${action.id} is no re-run in a village`);
    }
    const place = await this.elections.placeFacts(townCode, villageCode, at);
    const dueAt = lookBackDue(dayOf(at), place.nextStageStart);
    const earlier = await tx.find(LookBack, { actionId: action.id }, { id: 'ASC' });
    const open = earlier.find((l) => l.filledAt === null);
    if (open) {
      await tx.update(LookBack, { id: open.id }, { stageEndedOn: doneOn, dueAt });
      return Object.assign(open, { stageEndedOn: doneOn, dueAt });
    }
    const { groups, staff } = await this.people.roster(kase.districtCode);
    const town = coHandlerFor(townCode, groups, { exclusions: file.exclusions, staff });
    const group = town ?? groups.find(({ kind }) => kind === 'district_office');
    if (!group) throw new Refused(NOBODY_LOOKS_BACK);
    const lookBack: LookBack = {
      id: newId(),
      slot: `${action.id}/${earlier.length + 1}`,
      districtCode: kase.districtCode,
      electionId: place.electionId,
      townCode,
      villageCode,
      stage: action.rerunStage,
      stageEndedOn: doneOn,
      dueAt,
      groupId: group.id,
      actionId: action.id,
      orderingCaseId: kase.id,
      ...unfilled(),
      createdAt: at,
    };
    await tx.insert(LookBack, lookBack);
    return lookBack;
  }

  /** Ends the open look-back of a re-run that was replaced or revoked: there is nothing left to look at. */
  async dropRerunLookBack({ tx, at }: OpenCase, action: Action, actor: Staff, reason: string): Promise<void> {
    await tx.update(
      LookBack,
      { actionId: action.id, filledAt: null },
      {
        procedure: 'n_a',
        procedureNote: reason,
        archive: 'n_a',
        publicVoice: 'n_a',
        filledById: actorId(actor),
        filledAt: at,
      },
    );
  }

  /**
   * A re-run that did not pass is to be done again (model §4.7, "re-opened if it fails look-back"): a later completion opens a fresh
   * look-back. `open` is the ordering case; nothing happens when the action has meanwhile been replaced or the case has moved on.
   */
  async sendRerunBack(open: OpenCase, lookBack: LookBack, actor: Staff): Promise<void> {
    const { tx, file, at } = open;
    const action = file.actions.find((a) => a.rerunLookBackId === lookBack.id);
    if (!action || file.kase.state !== 'correcting' || (action.status !== 'done' && action.status !== 'checked')) return;
    const wasChecked = action.status === 'checked';
    await tx.update(Action, { id: action.id }, { status: 'ordered' });
    action.status = 'ordered';
    if (wasChecked) {
      const lastDay = action.dueOn > dayOf(at) ? action.dueOn : dayOf(at);
      const context = await this.contexts.of(file.kase, at, file.suspensions);
      await this.clocks.start(tx, 'action', context, { from: at, subjectId: action.id, dueAt: endOfDay(lastDay) });
    }
    const particulars = { actionId: action.id, code: action.code, passed: false, lookBackId: lookBack.id };
    await this.cases.record(open, 'actionCheck', actor, { particulars });
  }
}
