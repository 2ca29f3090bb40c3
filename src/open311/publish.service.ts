import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseState, Category, Channel, Confidentiality, Outcome } from '../cases/vocabulary.js';
import { ElectionsService } from '../elections/elections.service.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { addDays, dayOf, instant, type Day, type Instant } from '../kernel/time.js';
import { Reader, UnitOfWork, type Reads, type Tx } from '../platform/database/unit-of-work.js';
import { RegionsService } from '../regions/regions.service.js';
import { Open311Request } from './open311-request.entity.js';
import { namingIn, publicationOf, type Naming, type Publication } from './publication-rules.js';
import { AnnounceService } from './webhooks/announce.service.js';
import type { WebhookEvent } from './webhooks/webhook.entity.js';

type CaseRow = {
  id: string;
  channel: Channel;
  state: CaseState;
  outcome: Outcome | null;
  category: Category;
  confidentiality: Confidentiality;
  town_code: string | null;
  village_code: string | null;
  received_at: Instant;
  closed_at: Instant | null;
};

/** Cases that one transaction looks at. */
const BATCH = 300;

/** Keeps the public table as the rules say, and tells subscribers what changed in it. Running it twice changes nothing. */
@Injectable()
export class PublishService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly elections: ElectionsService,
    private readonly regions: RegionsService,
    private readonly announcements: AnnounceService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Goes through all cases of the district. Answers how many entries changed. */
  async publishAll(districtCode: string): Promise<number> {
    let changed = 0;
    for (let after = ''; ;) {
      const ids = (
        await this.reader.sql<{ id: string }>(
          `SELECT id FROM cases WHERE district_code = ? AND id > ? ORDER BY id LIMIT ${BATCH}`,
          [districtCode, after],
        )
      ).map(({ id }) => id);
      if (ids.length === 0) return changed;
      const naming = await this.namingIn(districtCode);
      changed += await this.work.write((tx) => this.publishThese(tx, ids, naming), { lane: 'open311' });
      after = ids.at(-1)!;
      await setImmediate();
    }
  }

  /** One case, at once. Answers its public id, whether anything of it may be read or not. */
  async publishOne(districtCode: string, caseId: string): Promise<string> {
    const naming = await this.namingIn(districtCode);
    return this.work.write(async (tx) => {
      await this.publishThese(tx, [caseId], naming);
      return (await tx.findOne(Open311Request, { caseId }))!.id;
    });
  }

  private async publishThese(tx: Tx, ids: readonly string[], naming: ReadonlyMap<string, Naming>): Promise<number> {
    const today = dayOf(instant(this.clock.now()));
    const marks = ids.map(() => '?').join(', ');
    const rows = await tx.sql<CaseRow>(
      `SELECT id, channel, state, outcome, category, confidentiality, town_code, village_code, received_at, closed_at
       FROM cases WHERE id IN (${marks})`,
      ids,
    );
    const codes = await codesOf(tx, ids);
    const known = new Map((await tx.find(Open311Request, { caseId: [...ids] })).map((row) => [row.caseId, row]));
    let changed = 0;
    for (const row of rows) {
      const publication = publicationOf(
        {
          channel: row.channel,
          state: row.state,
          outcome: row.outcome,
          category: row.category,
          confidentiality: row.confidentiality,
          townCode: row.town_code,
          villageCode: row.village_code,
          receivedAt: row.received_at,
          closedAt: row.closed_at,
          codes: codes.get(row.id) ?? [],
          naming: row.village_code === null ? 'town' : (naming.get(row.village_code) ?? 'town'),
        },
        today,
        known.get(row.id)?.placeCode ?? null,
      );
      if (await this.keep(tx, row, known.get(row.id), publication, today)) changed += 1;
    }
    return changed;
  }

  private async keep(
    tx: Tx,
    { id: caseId }: CaseRow,
    known: Open311Request | undefined,
    next: Publication,
    today: Day,
  ): Promise<boolean> {
    if (known && isSame(known, next)) return false;
    const districtCode = known?.districtCode ?? (await districtOfCase(tx, caseId));
    // What appears was last changed when it was received; afterwards a change is one of status, as the specification has it.
    const updatedDay = !known?.isListed ? next.requestedDay : known.status === next.status ? known.updatedDay : today;
    const row: Open311Request = { ...next, id: known?.id ?? randomUUID(), caseId, districtCode, updatedDay };
    if (known) await tx.update(Open311Request, { id: known.id }, { ...next, updatedDay });
    else if (!(await insertOnce(tx, row))) return false;
    const event = eventOf(known, next, today);
    if (event) await this.announcements.announce(tx, event, row);
    return true;
  }

  private async namingIn(districtCode: string): Promise<ReadonlyMap<string, Naming>> {
    const sheet = await this.elections.sheet(districtCode);
    const voters = new Map((sheet?.villages ?? []).map(({ villageCode, registeredVoters }) => [villageCode, registeredVoters]));
    const { regions } = await this.regions.tree(districtCode);
    const named = regions
      .filter(({ level }) => level === 'town')
      .flatMap((town) => {
        const villages = regions.filter(({ level, parentCode }) => level === 'village' && parentCode === town.code);
        return [...namingIn(villages.map(({ code }) => ({ code, voters: voters.get(code) })))];
      });
    return new Map(named);
  }
}

const FIELDS = ['serviceCode', 'placeCode', 'status', 'requestedDay', 'isPublic', 'isListed'] as const;

const isSame = (known: Open311Request, next: Publication): boolean => FIELDS.every((field) => known[field] === next[field]);

/** What came in longer ago a new reader takes from the list: nobody is sent a year at once. */
const NEWS = 90;

const eventOf = (known: Open311Request | undefined, next: Publication, today: Day): WebhookEvent | undefined => {
  if (!known?.isListed) return next.isListed && next.requestedDay >= addDays(today, -NEWS) ? 'request.published' : undefined;
  return next.isListed ? 'request.updated' : 'request.withdrawn';
};

/** Two who publish the same case in the same moment: the second waits for the first, and finds its row. */
const insertOnce = async (tx: Tx, row: Open311Request): Promise<boolean> => {
  const { id, caseId, districtCode, serviceCode, placeCode, status, requestedDay, updatedDay, isPublic, isListed } = row;
  const inserted = await tx.change(
    `INSERT INTO open311_requests (id, case_id, district_code, service_code, place_code, status, requested_day, updated_day, is_public, is_listed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (case_id) DO NOTHING`,
    [id, caseId, districtCode, serviceCode, placeCode, status, requestedDay, updatedDay, isPublic, isListed],
  );
  return inserted === 1;
};

const districtOfCase = async (tx: Tx, caseId: string): Promise<string> =>
  (await tx.sql<{ district_code: string }>('SELECT district_code FROM cases WHERE id = ?', [caseId]))[0]!.district_code;

const codesOf = async (reads: Reads, ids: readonly string[]): Promise<Map<string, (string | null)[]>> => {
  const rows = await reads.sql<{ case_id: string; code: string | null }>(
    `SELECT case_id, code FROM allegations WHERE case_id IN (${ids.map(() => '?').join(', ')}) ORDER BY case_id, ordinal`,
    ids,
  );
  const codes = new Map<string, (string | null)[]>();
  for (const { case_id, code } of rows) codes.set(case_id, [...(codes.get(case_id) ?? []), code]);
  return codes;
};
