import { Injectable } from '@nestjs/common';
import { LookBack } from '../cases/entities/look-back.entity.js';
import { lookBackDue } from '../cases/look-back-due.js';
import { ElectionsService, type EndedStage } from '../elections/elections.service.js';
import { newId } from '../kernel/ids.js';
import { dayOf, type Instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import type { Tx } from '../platform/database/tx.js';
import { Reader, UnitOfWork } from '../platform/database/unit-of-work.js';
import { unfilled } from '../cases/unfilled-look-back.js';

/** Rows per transaction: a first start in mid-election opens some thousand, and other writers wait meanwhile. */
const CHUNK = 200;

type Due = EndedStage & { slot: string };

const slotOf = ({ villageCode, stage, endsOn }: EndedStage): string => `${villageCode}/${stage}/${endsOn}`;

/** Opens a look-back for each stage that has ended in a village. */
@Injectable()
export class OpenLookBacksService {
  constructor(
    private readonly elections: ElectionsService,
    private readonly people: PeopleService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
  ) {}

  /** Answers how many were opened. Safe to run twice and beside another: each village, stage and last day has one slot. */
  async openDue(now: Instant): Promise<number> {
    const ended = (await this.elections.stagesEnded(dayOf(now))).map((stage) => ({ ...stage, slot: slotOf(stage) }));
    let opened = 0;
    for (let first = 0; first < ended.length; first += CHUNK) {
      const missing = await this.withoutRow(ended.slice(first, first + CHUNK));
      const rows = await this.rowsOf(missing, now);
      if (rows.length > 0) opened += await this.work.write((tx) => insertIfFree(tx, rows));
    }
    return opened;
  }

  private async withoutRow(ended: readonly Due[]): Promise<Due[]> {
    const known = await this.reader.sql<{ slot: string }>(
      `SELECT slot FROM look_backs WHERE slot IN (${ended.map(() => '?').join(', ')})`,
      ended.map(({ slot }) => slot),
    );
    const taken = new Set(known.map(({ slot }) => slot));
    return ended.filter(({ slot }) => !taken.has(slot));
  }

  /** A town without any group that could look back gets its rows once it has one. */
  private async rowsOf(ended: readonly Due[], now: Instant): Promise<LookBack[]> {
    const rows: LookBack[] = [];
    for (const stage of ended) {
      const roster = await this.people.roster(stage.districtCode);
      const group = roster.townGroupOf(stage.townCode) ?? roster.groups.find(({ kind }) => kind === 'district_office');
      if (group) rows.push(lookBackOn(stage, group.id, now));
    }
    return rows;
  }
}

const lookBackOn = (ended: Due, groupId: string, now: Instant): LookBack => ({
  id: newId(),
  slot: ended.slot,
  districtCode: ended.districtCode,
  electionId: ended.electionId,
  townCode: ended.townCode,
  villageCode: ended.villageCode,
  stage: ended.stage,
  stageEndedOn: ended.endsOn,
  dueAt: lookBackDue(ended.endsOn, ended.nextStageStart),
  groupId,
  actionId: null,
  orderingCaseId: null,
  ...unfilled(),
  createdAt: now,
});

const ONE_ROW = `(${Array.from({ length: 12 }, () => '?').join(', ')})`;

/** A slot taken meanwhile by another process stays as it is. */
const insertIfFree = (tx: Tx, rows: readonly LookBack[]): Promise<number> =>
  tx.change(
    `INSERT INTO look_backs (id, slot, district_code, election_id, town_code, village_code, stage, stage_ended_on, due_at,
       group_id, evidence, created_at)
     VALUES ${rows.map(() => ONE_ROW).join(', ')} ON CONFLICT (slot) DO NOTHING`,
    rows.flatMap((r) => [
      r.id,
      r.slot,
      r.districtCode,
      r.electionId,
      r.townCode,
      r.villageCode,
      r.stage,
      r.stageEndedOn,
      r.dueAt,
      r.groupId,
      '[]',
      r.createdAt,
    ]),
  );
