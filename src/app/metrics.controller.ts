import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { For } from '../people/office-acts.js';
import { Metrics } from '../platform/metrics/metrics.js';

/** For Prometheus, which calls with an administrator's bearer token; in every role, a worker has numbers of its own. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @For('readMetrics')
  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.text();
  }
}
