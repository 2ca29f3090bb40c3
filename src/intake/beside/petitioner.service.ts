import { Inject, Injectable } from '@nestjs/common';
import { visibleTo } from '../../cases/permissions/visibility.js';
import { VaultService } from '../../identity/vault.service.js';
import type { Staff } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { BadRequest, Problem } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import { instant, MINUTE } from '../../kernel/time.js';
import { note } from '../../platform/audit/note.js';
import { among } from '../../platform/database/lists.js';
import { Reader, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Throttle } from '../../platform/throttle/throttle.js';
import { intervalOf, type ThrottleScope } from '../../platform/throttle/throttle-rules.js';
import type { PetitionerDto, PetitionerQueryDto } from './desk-questions.dto.js';
import { numbersIn, petitionerCard, type AskedNumber, type EarlierCase } from './petitioner-rules.js';

/** Four calls a minute is more than any desk takes; whoever goes through a list of numbers is stopped within the hour, and stands in the audit either way. */
export const LOOK_UPS: ThrottleScope = { name: 'petitioner-look-up', line: { perSecond: 240 / 3600, patienceMs: 15 * MINUTE } };

/** Who is on the line: what this number or document complained of before, as far as the one who asks may know. */
@Injectable()
export class PetitionerService {
  constructor(
    private readonly vault: VaultService,
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly throttle: Throttle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Every look-up is noted, with how much it found and never with the number; on each case that it met besides. Throws BadRequest
   * `petitioner.no-number`, `petitioner.one-number`, Problem 429 `petitioner.too-many`.
   */
  async card(actor: Staff, asked: PetitionerQueryDto): Promise<PetitionerDto> {
    const [number, ...more] = numbersIn(asked);
    if (!number) throw new BadRequest(NO_NUMBER);
    if (more.length > 0) throw new BadRequest(ONE_NUMBER);
    const turn = await this.throttle.turn([{ scope: LOOK_UPS, value: actor.id }]);
    if (!turn) throw new Problem(429, TOO_MANY, { retryAfter: Math.ceil(intervalOf(LOOK_UPS) / 1000) });
    const seen = await this.seenAmong(actor, await this.relatedBy(actor, number));
    await this.noteLookUp(actor, seen);
    return petitionerCard(seen, { ...asked, isSupervisor: actor.role === 'intake_supervisor' });
  }

  private relatedBy({ districtCode }: Staff, { kind, number }: AskedNumber): Promise<string[]> {
    return kind === 'phone'
      ? this.vault.relatedByPhone(this.reader, districtCode, number)
      : this.vault.relatedByIdNumber(this.reader, districtCode, number);
  }

  /** The same statement whether there is something or not. */
  private seenAmong(actor: Staff, ids: readonly string[]): Promise<EarlierCase[]> {
    const [inList, list] = among(this.reader, ids);
    const visible = visibleTo(actor);
    return this.reader.sql<EarlierCase>(
      `SELECT c.id AS id, c.number AS number, c.received_at AS "receivedAt", c.state AS state, c.outcome AS outcome, c.town_code AS "townCode",
         c.village_code AS "villageCode", c.stage AS stage, c.confidentiality AS confidentiality
       FROM cases c WHERE c.id ${inList} AND ${visible.sql} ORDER BY c.received_at DESC, c.id DESC`,
      [list, ...visible.params],
    );
  }

  /** Who searches the audit by a case finds that a number led to it, whether the case was shown or only counted. */
  private async noteLookUp(actor: Staff, seen: readonly EarlierCase[]): Promise<void> {
    const fact = { districtCode: actor.districtCode, at: instant(this.clock.now()), actor };
    const asked = {
      ...fact,
      action: 'petitioner.look-up',
      subject: { type: 'staff', id: actor.id },
      refs: { found: seen.length },
    };
    const met = seen.map(({ id }) => ({ ...fact, action: 'petitioner.match', subject: { type: 'case', id } }));
    await this.work.write(async (tx) => note(tx, asked, ...met), { lane: 'readings' });
  }
}

const NO_NUMBER = refusal('petitioner.no-number', '请填写完整的电话或证件号码。', 'Enter a whole telephone or document number.');
const ONE_NUMBER = refusal(
  'petitioner.one-number',
  '一次只查一个号码：电话或证件，请分开查询。',
  'One number at a time: a telephone or a document, each by itself.',
);
const TOO_MANY = refusal(
  'petitioner.too-many',
  '查询次数过多，请稍后再查；登记不受影响。',
  'Too many look-ups; try again later. Registering goes on.',
);
