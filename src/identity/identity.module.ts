import { Module } from '@nestjs/common';
import { BlindIndexTurn } from './blind-index-turn.service.js';
import { BlindIndexesService } from './blind-indexes.service.js';
import { QueryCodesService } from './query-codes.service.js';
import { VaultService } from './vault.service.js';

@Module({ providers: [VaultService, BlindIndexesService, BlindIndexTurn, QueryCodesService], exports: [VaultService] })
export class IdentityModule {}
