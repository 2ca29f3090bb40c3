import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { refusal } from '../../kernel/rule.js';
import { HealthWarnings, type HealthWarning } from '../health/health-warnings.js';
import { freshFor } from '../metrics/fresh-for.js';
import { FILE_STORE, type FileStore } from './file-store.js';

/** Probes come every few seconds, and asking a store elsewhere costs a round trip. */
const FRESH_MS = 10_000;

/** Warns while no file can be kept: everything else goes on. */
@Injectable()
export class FileSigns implements OnModuleInit {
  constructor(
    @Inject(FILE_STORE) private readonly files: FileStore,
    private readonly warnings: HealthWarnings,
  ) {}

  onModuleInit(): void {
    const isReachable = freshFor(FRESH_MS, () => this.files.isReachable().catch(() => false));
    this.warnings.watch(async () => ((await isReachable()) ? [] : [UNREACHABLE]));
  }
}

const UNREACHABLE: HealthWarning = refusal(
  'files.unreachable',
  '文件存储无法使用，材料暂时不能上传和读取；请检查 FILES_URL 所指的位置。',
  'The file store cannot be used, so no evidence can be added or read; look at what FILES_URL names.',
);
