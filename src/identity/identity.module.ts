import { Module } from '@nestjs/common';
import { BlindIndexesService } from './blind-indexes.service.js';
import { QueryCodesService } from './query-codes.service.js';
import { VaultService } from './vault.service.js';

@Module({ providers: [VaultService, BlindIndexesService, QueryCodesService], exports: [VaultService] })
export class IdentityModule {}
