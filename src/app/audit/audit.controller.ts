import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { For } from '../../people/office-acts.js';
import { AuditAnchors, type Anchor } from '../../platform/audit/audit-anchors.js';
import { PublicKnowledge } from '../../platform/audit/audit.interceptor.js';
import { AuditTrail, type TrailPage } from '../../platform/audit/audit-trail.js';
import { Reader } from '../../platform/database/unit-of-work.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { caseByNumber } from './case-by-number.js';
import { ListAnchorsDto, ListAuditDto } from './list-audit.dto.js';

/** Who did and read what in the own district. For auditors: whoever is audited does not look, an administrator neither. */
@ApiTags('audit')
@For('readAudit')
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly anchors: AuditAnchors,
    private readonly reader: Reader,
  ) {}

  /** Chained entries, the last first, by keyset pages of at most 100; an act is here about a second after it was done. */
  @Get()
  async page(@CurrentStaff() staff: Staff, @Query() { cursor, limit, caseNumber, ...filter }: ListAuditDto): Promise<TrailPage> {
    const caseId = caseNumber === undefined ? undefined : await caseByNumber(this.reader, staff, caseNumber);
    const isFruitless = caseNumber !== undefined && (caseId === undefined || (filter.subject ?? caseId) !== caseId);
    if (isFruitless) return { items: [], nextCursor: null };
    return this.trail.page(staff.districtCode, { ...filter, subject: caseId ?? filter.subject }, cursor, limit ?? 50);
  }

  /** The daily ends of the chain as they were given out, the last first. */
  @PublicKnowledge()
  @Get('anchors')
  async list(@CurrentStaff() { districtCode }: Staff, @Query() { day }: ListAnchorsDto): Promise<{ items: Anchor[] }> {
    return { items: await this.anchors.list(districtCode, day) };
  }
}
