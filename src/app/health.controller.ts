import { Controller, Get, Headers } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { languageOf } from '../platform/http/accept-language.js';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import { HealthService, type Readiness } from './health.service.js';

type Ready = { status: 'ready'; parts: Readiness; warnings: { code: string; message: string }[] };

/**
 * For probes: `live` answers while the process runs, `ready` while it can work; 503 names the part that cannot. Warnings stand beside the
 * parts and change neither.
 */
@ApiExcludeController()
@PublicRoute()
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Headers('accept-language') accepted?: string): Promise<Ready> {
    const [parts, warnings] = await Promise.all([this.health.readiness(), this.health.warnings()]);
    const failing = Object.entries(parts).flatMap(([part, { ok }]) => (ok ? [] : [part]));
    if (failing.length === 0) {
      const language = languageOf(accepted);
      return { status: 'ready', parts, warnings: warnings.map(({ code, message }) => ({ code, message: message[language] })) };
    }
    const names = failing.join(', ');
    throw new Problem(503, refusal('health.not-ready', `尚未就绪：${names}。`, `Not ready: ${names}.`), { parts, warnings });
  }
}
