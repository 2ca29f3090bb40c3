import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service.js';
import { Delivery } from '../cases/entities/delivery.entity.js';
import { Notice } from '../cases/entities/notice.entity.js';
import { NOTICE_WORDS } from '../cases/notice-words.js';
import type { Staff } from '../kernel/actor.js';
import { Reader } from '../platform/database/unit-of-work.js';
import type { NoticeDto } from './dto/notice.dto.js';
import { PrintingService } from './printing.service.js';
import { mayRead } from './reading-rules.js';
import { depthFor } from '../cases/permissions/reading.js';
import { actionsFor, supervisionsFor } from '../cases/permissions/task-rows.js';

/** The notices of a case as an actor may read them. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly reader: Reader,
    private readonly cases: CasesService,
    private readonly printing: PrintingService,
  ) {}

  /** In the order of issue, each with its deliveries. Throws NotFound. */
  async list(actor: Staff, caseId: string): Promise<NoticeDto[]> {
    const file = await this.cases.read(actor, caseId);
    const { category } = file.kase;
    const depth = depthFor(actor, file.kase);
    const tasks = new Set([...actionsFor(depth, actor, file), ...supervisionsFor(depth, actor, file)].map(({ id }) => id));
    const isTheirs = ({ kind, subjectId }: Notice): boolean =>
      depth === 'full' || !ORDERS.includes(kind) || tasks.has(subjectId ?? '');
    const notices = await this.reader.find(Notice, { caseId }, { id: 'ASC' });
    const deliveries = await this.reader.find(Delivery, { caseId }, { id: 'ASC' });
    const texts = await this.printing.textsOf(caseId);
    return notices
      .filter(isTheirs)
      .map((notice) => viewOf(notice, deliveries, texts.get(notice.id) ?? null))
      .filter(({ kind, deliveries: [to] }) => to && mayRead({ role: actor.role, category, kind, recipient: to.recipient }));
  }
}

/** Addressed to one group or owner, and read by nobody else who reads tasks only. */
const ORDERS: readonly Notice['kind'][] = ['CORRECTION_ORDER', 'SUPERVISION'];

const viewOf = ({ id, kind, round, issuedAt }: Notice, deliveries: readonly Delivery[], text: string | null): NoticeDto => ({
  id,
  kind,
  title: NOTICE_WORDS[kind],
  round,
  issuedAt,
  text,
  deliveries: deliveries
    .filter(({ noticeId }) => noticeId === id)
    .map(({ noticeId: _notice, caseId: _case, districtCode: _district, ...delivery }) => delivery),
});
