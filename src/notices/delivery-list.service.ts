import { Inject, Injectable } from '@nestjs/common';
import { visibleTo } from '../cases/permissions/visibility.js';
import type { Category } from '../cases/vocabulary.js';
import type { Staff } from '../kernel/actor.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { dayOf, endOfDay, instant } from '../kernel/time.js';
import { PeopleService } from '../people/people.service.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { DeliveryListName, DeliveryRowDto } from './dto/delivery-list.dto.js';
import { mayRead } from './reading-rules.js';

const MOST = 200;

const COLUMNS = `d.id AS "deliveryId", d.case_id AS "caseId", c.number AS "caseNumber", c.category AS "category", n.kind AS "kind", d.mode AS "mode",
  n.issued_at AS "issuedAt", c.received_group_id AS "groupId", d.tries AS "tries", d.next_try_at AS "nextTryAt"`;

/** The work of telling people, of the cases that the reader sees. */
@Injectable()
export class DeliveryListService {
  constructor(
    private readonly reader: Reader,
    private readonly people: PeopleService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: Staff, list: DeliveryListName): Promise<DeliveryRowDto[]> {
    const rows = { 'by-hand': this.byHand, stranded: this.stranded, 'not-told': this.notTold }[list];
    const [found, roster] = await Promise.all([rows.call(this, actor), this.people.roster(actor.districtCode)]);
    return found
      .filter(({ category, kind }) => mayRead({ role: actor.role, category, kind, recipient: 'complainant' }))
      .map(({ category: _category, groupId, ...row }) => ({
        ...row,
        desk: groupId === null ? null : (roster.group(groupId)?.name ?? null),
      }));
  }

  private byHand(actor: Staff): Promise<Listed[]> {
    const visible = visibleTo(actor);
    return this.reader.sql<Listed>(
      `SELECT ${COLUMNS}, NULL AS "dispatchId", NULL AS "way", NULL AS "dispatchState", d.reason AS "reason"
       FROM deliveries d JOIN cases c ON c.id = d.case_id JOIN notices n ON n.id = d.notice_id
       WHERE d.district_code = ? AND d.state = 'pending' AND d.next_try_at < ? AND d.recipient = 'complainant'
         AND d.mode IN ('PHONE', 'POST', 'IN_PERSON') AND (${visible.sql})
       ORDER BY d.next_try_at, d.id LIMIT ${MOST}`,
      [actor.districtCode, endOfDay(dayOf(instant(this.clock.now()))), ...visible.params],
    );
  }

  /** The same as the queue of that name counts, by what is still to be handed over. */
  private notTold(actor: Staff): Promise<Listed[]> {
    const visible = visibleTo(actor);
    return this.reader.sql<Listed>(
      `SELECT ${COLUMNS}, NULL AS "dispatchId", NULL AS "way", NULL AS "dispatchState", d.reason AS "reason"
       FROM deliveries d JOIN cases c ON c.id = d.case_id JOIN notices n ON n.id = d.notice_id
       WHERE d.district_code = ? AND d.state = 'pending' AND d.recipient = 'complainant' AND c.state = 'closed' AND (${visible.sql})
       ORDER BY n.issued_at, d.id LIMIT ${MOST}`,
      [actor.districtCode, ...visible.params],
    );
  }

  private stranded(actor: Staff): Promise<Listed[]> {
    const visible = visibleTo(actor);
    return this.reader.sql<Listed>(
      `SELECT ${COLUMNS}, x.id AS "dispatchId", x.way AS "way", x.state AS "dispatchState", x.reason AS "reason"
       FROM dispatches x JOIN deliveries d ON d.id = x.delivery_id JOIN cases c ON c.id = x.case_id JOIN notices n ON n.id = x.notice_id
       WHERE x.district_code = ? AND x.state IN ('refused', 'unreached', 'uncertain') AND x.handled_at IS NULL AND (${visible.sql})
       ORDER BY x.settled_at, x.id LIMIT ${MOST}`,
      [actor.districtCode, ...visible.params],
    );
  }
}

type Listed = Omit<DeliveryRowDto, 'desk'> & { category: Category; groupId: string | null };
