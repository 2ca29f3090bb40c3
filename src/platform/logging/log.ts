import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/settings.js';

/** Struck out wherever a careless line should carry them; no line is meant to. */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'password',
  'token',
  'code',
  'queryCode',
  'name',
  'phone',
  'idNumber',
  'address',
  'email',
  'narrative',
  'body',
  'query',
  'parameters',
];

/** The application's log: JSON lines on standard output (or `to`), one per request or event, with the request id and without personal data. */
export const createLog = (level: LogLevel, to?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.headers.${field}`]), censor: '▇' },
      serializers: { err: (error: unknown) => error },
    },
    to,
  );
