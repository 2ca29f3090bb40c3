import { Module } from '@nestjs/common';
import { BackupBook } from './backup-book.js';

@Module({ providers: [BackupBook] })
export class BackupModule {}
