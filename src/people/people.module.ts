import { Module } from '@nestjs/common';
import { AbsencesService } from './absences.service.js';
import { ActorGuard } from './actor.guard.js';
import { AdministrationService } from './administration.service.js';
import { ApiTokensController } from './api-tokens.controller.js';
import { ApiTokensService } from './api-tokens.service.js';
import { GroupsController } from './groups.controller.js';
import { PeopleService } from './people.service.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { StaffController } from './staff.controller.js';

@Module({
  controllers: [SessionController, StaffController, GroupsController, ApiTokensController],
  providers: [PeopleService, AbsencesService, AdministrationService, SessionsService, ApiTokensService, ActorGuard],
  exports: [PeopleService, AbsencesService, AdministrationService, SessionsService, ApiTokensService, ActorGuard],
})
export class PeopleModule {}
