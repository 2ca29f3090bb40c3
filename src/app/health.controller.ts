import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import { HealthService, type Readiness } from './health.service.js';

/** For probes: `live` answers while the process runs, `ready` while it can work; 503 names the part that cannot. */
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
  async ready(): Promise<{ status: 'ready'; parts: Readiness }> {
    const parts = await this.health.readiness();
    const failing = Object.entries(parts).flatMap(([part, { ok }]) => (ok ? [] : [part]));
    if (failing.length === 0) return { status: 'ready', parts };
    const names = failing.join(', ');
    throw new Problem(503, refusal('health.not-ready', `尚未就绪：${names}。`, `Not ready: ${names}.`), { parts });
  }
}
