import { Injectable } from '@nestjs/common';
import { ClocksService } from '../deadlines/clocks.service.js';
import { actorId, type Actor } from '../kernel/actor.js';
import { BadRequest, StepRefused } from '../kernel/errors.js';
import { VaultService } from '../identity/vault.service.js';
import { newId } from '../kernel/ids.js';
import { dayOf, endOfDay } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import type { Roster } from '../people/roster.js';
import type { StaffMember } from '../people/staff-member.js';
import { headConcurs, ownAllegations } from './case-facts.js';
import type { CaseFile } from './case-file.js';
import type { OpenCase } from './open-case.js';
import { ClockContextsService } from './clock-contexts.service.js';
import type { OrderDto } from './dto/order.dto.js';
import { Action } from './entities/action.entity.js';
import { maskedWords } from './masked-words.js';
import { NoticeDeskService } from './notice-desk.service.js';
import { isShutOut, leadGroupIdOf, orderRules } from './order-rules.js';
import { UNKNOWN_ALLEGATION, UNKNOWN_GROUP, UNKNOWN_STAFF } from './unknown-ids.js';

/** `urgent`: before the findings; `findings`: upon them, in `confirm` or later while correcting. */
export type OrderGround = 'urgent' | 'findings';

/** Writes corrective orders: the same for `confirm`, an urgent measure, a later order and a replacement. */
@Injectable()
export class OrderActions {
  constructor(
    private readonly people: PeopleService,
    private readonly clocks: ClocksService,
    private readonly contexts: ClockContextsService,
    private readonly notices: NoticeDeskService,
    private readonly vault: VaultService,
  ) {}

  /**
   * Judges each order and writes action, `action` clock (due 24:00 of `dueOn`) and the notice 责令改正通知 to its owner, into `open.tx`
   * and `open.file`. Throws BadRequest `input.unknown-…` for an id that does not belong here, StepRefused with the rule's reason.
   */
  async writeOrders(open: OpenCase, actor: Actor, orders: readonly OrderDto[], ground: OrderGround): Promise<Action[]> {
    const { tx, file, at } = open;
    const { kase } = file;
    const roster = await this.people.roster(kase.districtCode);
    const actions: Action[] = [];
    for (const order of orders) {
      const what = await maskedWords(this.vault, tx, file, order.what);
      const ownerName = await maskedWords(this.vault, tx, file, order.ownerName);
      actions.push({ ...judged(open, actor, order, roster), what, ownerName, isUrgent: ground === 'urgent' });
    }
    if (actions.length === 0) return actions;
    await tx.insert(Action, actions);
    file.actions.push(...actions);
    const context = await this.contexts.of(kase, at, file.suspensions);
    await this.clocks.startMany(
      tx,
      context,
      actions.map((a) => ({ clock: 'action' as const, from: at, subjectId: a.id, dueAt: endOfDay(a.dueOn) })),
    );
    for (const action of actions) {
      const { id, code, what, ownerName, dueOn, rerunStage } = action;
      const particulars = { code, what, ownerName, dueOn, rerunStage };
      await this.notices.issue(tx, kase, 'CORRECTION_ORDER', at, { recipient: 'action_owner', subjectId: id, particulars });
    }
    return actions;
  }
}

const judged = ({ file, at }: OpenCase, actor: Actor, order: OrderDto, roster: Roster): Action => {
  const { kase } = file;
  const checker = staffIn(roster, order.checkerId);
  const owner = order.ownerStaffId === undefined ? undefined : staffIn(roster, order.ownerStaffId);
  if (order.ownerGroupId !== undefined && !roster.group(order.ownerGroupId)) throw new BadRequest(UNKNOWN_GROUP);
  const objection = orderRules({
    code: order.code,
    today: dayOf(at),
    dueOn: order.dueOn,
    rerunStage: order.rerunStage ?? null,
    villageCode: kase.villageCode,
    ownerStaffId: owner?.id ?? null,
    checker,
    leadGroupId: leadGroupIdOf(file),
    isOwnerExcluded: isShutOut(file, { staffId: owner?.id, groupId: order.ownerGroupId ?? owner?.groupId }),
    isCheckerExcluded: isShutOut(file, { staffId: checker.id, groupId: checker.groupId }),
    headConcurs: headConcurs(file, 'order'),
  });
  if (objection) throw new StepRefused(objection);
  return {
    id: newId(),
    caseId: kase.id,
    districtCode: kase.districtCode,
    round: kase.round,
    code: order.code,
    what: order.what,
    allegationIds: pointsOf(file, order.allegationIds),
    ownerName: order.ownerName,
    ownerStaffId: owner?.id ?? null,
    ownerGroupId: order.ownerGroupId ?? null,
    dueOn: order.dueOn,
    checkerId: checker.id,
    rerunStage: order.rerunStage ?? null,
    rerunLookBackId: null,
    isUrgent: false,
    orderedById: actorId(actor),
    orderedAt: at,
    status: 'ordered',
    doneOn: null,
    doneById: null,
    completionRecordedById: null,
    completionRecordedAt: null,
    completionNote: null,
    evidenceIds: [],
    checkedById: null,
    checkedAt: null,
    checkNote: null,
    replacedById: null,
    revokedReason: null,
  };
};

const staffIn = (roster: Roster, id: string): StaffMember => {
  const member = roster.member(id);
  if (!member?.active) throw new BadRequest(UNKNOWN_STAFF);
  return member;
};

const pointsOf = (file: CaseFile, ids: readonly string[] = []): string[] => {
  const own = new Set(ownAllegations(file).map(({ id }) => id));
  if (!ids.every((id) => own.has(id))) throw new BadRequest(UNKNOWN_ALLEGATION);
  return [...new Set(ids)];
};
