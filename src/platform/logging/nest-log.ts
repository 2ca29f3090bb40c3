import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { loggableError } from './loggable-error.js';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Nest reports every module and route that it starts. */
const CHATTER = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** Carries Nest's own lines, and those of rooms that use Nest's Logger, into the application's log. The last text is the context. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(CHATTER.has(contextOf(rest) ?? '') ? 'debug' : 'info', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const error = [message, ...rest].find((part) => part instanceof Error);
    const text = typeof message === 'string' ? message : 'error';
    this.sink[level]({ context: contextOf(rest), ...(error ? { err: loggableError(error) } : {}) }, text);
  }
}

const contextOf = (rest: readonly unknown[]): string | undefined =>
  rest.findLast((part): part is string => typeof part === 'string');
