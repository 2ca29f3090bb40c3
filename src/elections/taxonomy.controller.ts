import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Sentence } from '../kernel/rule.js';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import type { Channel, ChannelField } from './channels-file.js';
import { ChannelsService } from './channels.service.js';
import type { DeclineGround } from './legal-basis-file.js';
import { LegalBasisService } from './legal-basis.service.js';
import { STAGE_NAMES, STAGES, type StageCode } from './stages.js';
import type { ActionTerm, FindingTerm, TaxonomyCode, Term } from './taxonomy-file.js';
import { TaxonomyService } from './taxonomy.service.js';

type TaxonomyView = {
  stages: { code: StageCode; name: Sentence }[];
  codes: readonly TaxonomyCode[];
  channels: readonly Channel[];
  commonFields: readonly ChannelField[];
  declineGrounds: readonly DeclineGround[];
  findings: readonly FindingTerm[];
  causes: readonly Term[];
  effects: readonly Term[];
  actions: readonly ActionTerm[];
};

@ApiTags('taxonomy')
@Controller('api/taxonomy')
export class TaxonomyController {
  constructor(
    private readonly taxonomy: TaxonomyService,
    private readonly channels: ChannelsService,
    private readonly legalBasis: LegalBasisService,
  ) {}

  /** The closed lists. Nothing in them is secret, and a citizen who registers online needs them: open without a sign-in. */
  @PublicRoute()
  @Get()
  read(): TaxonomyView {
    return {
      stages: STAGES.map((code) => ({ code, name: STAGE_NAMES[code] })),
      codes: this.taxonomy.codes(),
      channels: this.channels.channels(),
      commonFields: this.channels.common(),
      declineGrounds: this.legalBasis.declineGrounds(),
      findings: this.taxonomy.findings(),
      causes: this.taxonomy.causes(),
      effects: this.taxonomy.effects(),
      actions: this.taxonomy.actions(),
    };
  }
}
