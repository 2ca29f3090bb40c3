import { Module } from '@nestjs/common';
import { Press } from './press.js';

@Module({ providers: [Press], exports: [Press] })
export class PapersModule {}
