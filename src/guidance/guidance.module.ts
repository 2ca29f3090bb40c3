import { Module } from '@nestjs/common';
import { GuidanceController } from './guidance.controller.js';
import { GuidanceService } from './guidance.service.js';

/** The written guidance: what the desk says and replies cite. */
@Module({ controllers: [GuidanceController], providers: [GuidanceService], exports: [GuidanceService] })
export class GuidanceModule {}
