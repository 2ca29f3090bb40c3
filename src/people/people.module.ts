import { Module } from '@nestjs/common';
import { AbsencesService } from './absences.service.js';
import { ActorGuard } from './actor.guard.js';
import { AdministrationService } from './administration.service.js';
import { ApiTokensController } from './api-tokens.controller.js';
import { ApiTokensService } from './api-tokens.service.js';
import { DeclarationsBook } from './declarations/declarations-book.js';
import { DeclarationsController } from './declarations/declarations.controller.js';
import { DeclarationsService } from './declarations/declarations.service.js';
import { SealedNames } from './declarations/sealed-names.js';
import { GroupsController } from './groups.controller.js';
import { PeopleNews } from './people-news.js';
import { PeopleService } from './people.service.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { RegionsModule } from '../regions/regions.module.js';
import { StaffChangesService } from './staff-changes.service.js';
import { StaffController } from './staff.controller.js';
import { AccountResetsController } from './sign-in/account-resets.controller.js';
import { AccountResetsService } from './sign-in/account-resets.service.js';
import { Attempts } from './sign-in/attempts.js';
import { GoodPasswords } from './sign-in/good-passwords.js';
import { KnownDevices } from './sign-in/known-devices.js';
import { SecondFactorPolicy } from './sign-in/second-factor-policy.js';
import { SecondFactorController } from './sign-in/second-factor.controller.js';
import { SecondFactorsService } from './sign-in/second-factors.service.js';
import { SessionsForgetJob } from './sign-in/sessions-forget.job.js';
import { SessionListService } from './sign-in/session-list.service.js';
import { SessionViews } from './sign-in/session-views.js';
import { SessionsController } from './sign-in/sessions.controller.js';
import { SignInService } from './sign-in/sign-in.service.js';

/** Kin and interests, and who came, moved or left. */
const interests = [DeclarationsBook, DeclarationsService, PeopleNews, SealedNames, StaffChangesService];

/** Passwords, second factors, and the sessions that they open. */
const signIn = [
  ...[AccountResetsService, Attempts, GoodPasswords, KnownDevices, SecondFactorPolicy, SecondFactorsService, SessionListService],
  ...[SessionsForgetJob, SessionViews, SignInService],
];
const signInControllers = [AccountResetsController, SecondFactorController, SessionsController];

@Module({
  imports: [RegionsModule],
  controllers: [
    ...signInControllers,
    DeclarationsController,
    SessionController,
    StaffController,
    GroupsController,
    ApiTokensController,
  ],
  providers: [
    ...signIn,
    ...interests,
    PeopleService,
    AbsencesService,
    AdministrationService,
    SessionsService,
    SessionViews,
    ApiTokensService,
    ActorGuard,
  ],
  exports: [
    AccountResetsService,
    SecondFactorPolicy,
    DeclarationsBook,
    PeopleNews,
    PeopleService,
    AbsencesService,
    AdministrationService,
    SessionsService,
    SessionViews,
    ApiTokensService,
    ActorGuard,
  ],
})
export class PeopleModule {}
