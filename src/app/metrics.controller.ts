import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Staff } from '../kernel/actor.js';
import { CurrentStaff } from '../platform/http/actor.decorator.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { administratorOnly } from './administrator-only.js';

/** For Prometheus, which calls with an administrator's bearer token; in every role, a worker has numbers of its own. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(@CurrentStaff() actor: Staff): Promise<string> {
    administratorOnly(actor);
    return this.metrics.text();
  }
}
