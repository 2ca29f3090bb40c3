import { Global, Module } from '@nestjs/common';
import { HealthWarnings } from '../health/health-warnings.js';
import { Metrics } from './metrics.js';

/** What an operator looks at: a registry of numbers and one of warnings, open to every room. */
@Global()
@Module({ providers: [Metrics, HealthWarnings], exports: [Metrics, HealthWarnings] })
export class MetricsModule {}
