import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { RegionsModule } from '../regions/regions.module.js';
import { ChannelsService } from './channels.service.js';
import { ElectionsController } from './elections.controller.js';
import { FoundElectionService } from './found-election.service.js';
import { ElectionsService } from './elections.service.js';
import { LegalBasisService } from './legal-basis.service.js';
import { TaxonomyController } from './taxonomy.controller.js';
import { TaxonomyService } from './taxonomy.service.js';

@Module({
  imports: [PeopleModule, RegionsModule],
  controllers: [ElectionsController, TaxonomyController],
  providers: [ElectionsService, FoundElectionService, TaxonomyService, ChannelsService, LegalBasisService],
  exports: [ElectionsService, TaxonomyService, ChannelsService, LegalBasisService],
})
export class ElectionsModule {}
