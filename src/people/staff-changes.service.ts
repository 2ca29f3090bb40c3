import { Injectable } from '@nestjs/common';
import type { Staff } from '../kernel/actor.js';
import { BadRequest, NotFound, Refused } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { ApiTokensService } from './api-tokens.service.js';
import type { SeatDto } from './dto/new-group.dto.js';
import type { StaffChangeDto } from './dto/staff-change.dto.js';
import { GroupMemberRow, GroupRow, GroupTownRow } from './group.entity.js';
import { insertMember } from './new-group.js';
import { objectionToChange } from './people-rules.js';
import { PeopleNews } from './people-news.js';
import { PeopleService } from './people.service.js';
import { SessionsService } from './sessions.service.js';
import { memberOf, type StaffMember } from './staff-member.js';
import { StaffRow } from './staff.entity.js';

export type SeatView = { id: string; groupId: string; name: string; post: string | null; staffId: string | null };

/** Who moves, is called otherwise, leaves or comes back, and who has a seat without an account. Conflicts are looked for anew after each. */
@Injectable()
export class StaffChangesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
    private readonly news: PeopleNews,
  ) {}

  /** Whoever leaves loses sessions and tokens for good: nobody comes back to one that somebody else may have. Throws NotFound, BadRequest `staff.…`, Refused `staff.own-account`. */
  change(actor: Staff, id: string, { name, title, groupId, active }: StaffChangeDto): Promise<StaffMember> {
    return this.work.write(async (tx) => {
      const row = await tx.lock(StaffRow, { id, districtCode: actor.districtCode });
      if (!row) throw new NotFound();
      const group = await tx.findOne(GroupRow, { id: groupId ?? row.groupId, districtCode: actor.districtCode });
      if (!group) throw new BadRequest(UNKNOWN_GROUP);
      const objection = objectionToChange({
        role: row.role,
        groupKind: group.kind,
        isOwn: actor.id === id,
        active: active ?? row.active,
      });
      if (objection) throw objection.code === OWN_ACCOUNT ? new Refused(objection) : new BadRequest(objection);
      const [town] = group.kind === 'town' ? await tx.find(GroupTownRow, { groupId: group.id }) : [];
      const patch: Partial<StaffRow> = {
        name: name ?? row.name,
        title: title === undefined ? row.title : title,
        groupId: group.id,
        townCode: town?.townCode ?? null,
        active: active ?? row.active,
      };
      await tx.update(StaffRow, { id }, patch);
      if (!patch.active) await this.shutOut(tx, id);
      // A seat that names the account goes with it.
      await tx.update(GroupMemberRow, { staffId: id }, { name: patch.name, groupId: group.id });
      this.people.forgetAfter(tx, row);
      const leftGroupId = patch.groupId === row.groupId ? undefined : row.groupId;
      await this.news.changed(tx, {
        districtCode: row.districtCode,
        staffId: id,
        isRenamed: patch.name !== row.name,
        leftGroupId,
      });
      const changed = memberOf({ ...row, ...patch });
      this.news.record(tx, actor, 'staff.change', changed);
      return changed;
    });
  }

  /** The seats of people without an account. Throws NotFound. */
  async seats(actor: Staff, groupId: string): Promise<{ items: SeatView[] }> {
    await groupOf(this.reader, actor, groupId);
    return { items: (await this.reader.find(GroupMemberRow, { groupId }, { id: 'ASC' })).map(seatView) };
  }

  /** Gives somebody without an account a seat. Throws NotFound. */
  addSeat(actor: Staff, groupId: string, { name, post }: SeatDto): Promise<SeatView> {
    return this.work.write(async (tx) => {
      const group = await groupOf(tx, actor, groupId);
      const seat = await insertMember(tx, groupId, { name, post: post ?? null });
      await this.tell(tx, group);
      return seatView(seat);
    });
  }

  /** The seat is empty; what it kept the group from stays so. Throws NotFound. */
  removeSeat(actor: Staff, groupId: string, seatId: string): Promise<SeatView> {
    return this.work.write(async (tx) => {
      const group = await groupOf(tx, actor, groupId);
      const seat = await tx.findOne(GroupMemberRow, { id: seatId, groupId });
      if (!seat) throw new NotFound();
      await tx.change('DELETE FROM group_members WHERE id = ?', [seatId]);
      await this.tell(tx, group);
      return seatView(seat);
    });
  }

  private async shutOut(tx: Tx, staffId: string): Promise<void> {
    await this.sessions.endAll(tx, staffId);
    await this.tokens.revokeAll(tx, staffId);
  }

  private async tell(tx: Tx, group: GroupRow): Promise<void> {
    this.people.forgetAfter(tx, group);
    await this.news.changed(tx, { districtCode: group.districtCode });
  }
}

const OWN_ACCOUNT = 'staff.own-account';
const UNKNOWN_GROUP = refusal('staff.unknown-group', '本区没有这个小组。', 'The district has no such group.');

const groupOf = async (reads: Reads, { districtCode }: Staff, id: string): Promise<GroupRow> => {
  const group = await reads.findOne(GroupRow, { id, districtCode });
  if (!group) throw new NotFound();
  return group;
};

const seatView = ({ id, groupId, name, post, staffId }: GroupMemberRow): SeatView => ({ id, groupId, name, post, staffId });
