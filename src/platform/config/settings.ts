import type { Instant } from '../../kernel/time.js';
import type { Concurrency } from '../queue/job-queue.js';

export type DatabaseUrl = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };
export type FilesUrl = { kind: 'file'; folder: string };

/** A master key of 32 bytes; the first of the list seals, all of them open. */
export type MasterKey = { id: string; key: Buffer };
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

export const PROCESS_ROLES = ['all', 'api', 'worker'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The whole configuration of a process, validated; nothing else reads the environment. Paths are absolute. */
export type Settings = {
  home: string;
  databaseUrl: DatabaseUrl;
  /** Without it the queue is embedded in the process. */
  redisUrl?: string;
  role: ProcessRole;
  host: string;
  /** 0 takes any free port. */
  port: number;
  filesUrl: FilesUrl;
  masterKeys: MasterKeys;
  /** `on`: a new database is filled with the demo district and its complaints; `reference`: with places, accounts and election only. */
  demo: 'on' | 'reference' | 'off';
  /** Shared by the demo accounts; without it the start chooses one and prints it. */
  demoPassword?: string;
  districtCode: string;
  /** How far ahead rungs of time limits get their alarm. */
  horizonMinutes: number;
  /** How many jobs of each queue this process works at once. */
  concurrency: Concurrency;
  /** After how many seconds without a sign of life of its process a job counts as lost; Redis only. */
  stalledSeconds: number;
  /** Where the clock starts, for demonstrations and tests; without it, now. */
  startsAt?: Instant;
  logLevel: LogLevel;
  environment: 'production' | 'development' | 'test';
};

/** Injection token of the process's Settings. */
export const SETTINGS = Symbol('Settings');
