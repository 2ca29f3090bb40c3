import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../kernel/actor.js';
import { For } from '../../people/office-acts.js';
import { AuditAnchors, type Anchor } from '../../platform/audit/audit-anchors.js';
import { PublicKnowledge } from '../../platform/audit/audit.interceptor.js';
import { AuditTrail, type TrailPage } from '../../platform/audit/audit-trail.js';
import { CurrentStaff } from '../../platform/http/actor.decorator.js';
import { ListAnchorsDto, ListAuditDto } from './list-audit.dto.js';

/** Who did and read what in the own district. For auditors: whoever is audited does not look, an administrator neither. */
@ApiTags('audit')
@For('readAudit')
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly anchors: AuditAnchors,
  ) {}

  /** Chained entries, the last first, by keyset pages of at most 100; an act is here about a second after it was done. */
  @Get()
  page(@CurrentStaff() { districtCode }: Staff, @Query() { cursor, limit, ...filter }: ListAuditDto): Promise<TrailPage> {
    return this.trail.page(districtCode, filter, cursor, limit ?? 50);
  }

  /** The daily ends of the chain as they were given out, the last first. */
  @PublicKnowledge()
  @Get('anchors')
  async list(@CurrentStaff() { districtCode }: Staff, @Query() { day }: ListAnchorsDto): Promise<{ items: Anchor[] }> {
    return { items: await this.anchors.list(districtCode, day) };
  }
}
