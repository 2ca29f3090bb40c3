import type { Instant } from '../../kernel/time.js';
import type { Concurrency } from '../queue/job-queue.js';
import type { SendingSettings } from './sending.js';

export type DatabaseUrl = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };
/** `endpoint` without the bucket and without a slash at its end; `prefix` is empty or ends with a slash. */
export type S3Url = {
  kind: 's3';
  endpoint: string;
  bucket: string;
  prefix: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};
export type FilesUrl = { kind: 'file'; folder: string } | S3Url;

/** A master key of 32 bytes; the first of the list seals, all of them open. */
export type MasterKey = { id: string; key: Buffer };
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];
/** What is left of a master key that was removed: it checks hashes of one purpose (query codes), whose values are kept nowhere, and opens nothing. */
export type CheckKey = { id: string; purpose: string; key: Buffer };

/** Where clamd listens. */
export type ClamavUrl = { kind: 'unix'; path: string } | { kind: 'tcp'; host: string; port: number };

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
  /** Addresses and networks of the proxies that say where a request comes from. */
  trustProxy: readonly string[];
  /** How many complaints may be registered online from one address in an hour. */
  registrationsPerHour: number;
  /** Whether other systems may read and post requests (Open311); not said, they may not. */
  open311?: 'on' | 'off';
  /** How many answers of Open311 one key, or one address without a key, may read in an hour; not said, 3,600. */
  open311ReadsPerHour?: number;
  /** Whether webhooks may go to private and loopback addresses; not said, they may not. */
  webhooksToPrivate?: 'on' | 'off';
  /** After how many days without one success a webhook is paused. */
  webhookDays?: number;
  filesUrl: FilesUrl;
  /** What a case may hold: files, and megabytes together. */
  evidencePerCase: { files: number; megabytes: number };
  /** Without it nothing is scanned. */
  clamavUrl?: ClamavUrl;
  /** Outside the house: each daily anchor of the audit chain is sent there. */
  anchorUrl?: string;
  /** Without it no text message and no mail leaves the house. */
  sending?: SendingSettings;
  masterKeys: MasterKeys;
  checkKeys?: readonly CheckKey[];
  /** Where the keys lie; without it they came from HUICHA_KEYS. A running process follows its changes. */
  keyFile?: string;
  /** `on`: a new database is filled with the demo district and its complaints; `reference`: with places, accounts and election only. */
  demo: 'on' | 'reference' | 'off';
  /** Shared by the demo accounts; without it the start chooses one and prints it. */
  demoPassword?: string;
  districtCode: string;
  /** Whether the roles that need one have to sign in with a second factor; not said, a demo database does without and no other. */
  secondFactor?: 'required' | 'optional';
  /** A session ends after so long without a request … */
  sessionIdleMinutes: number;
  /** … and so long after the sign-in in any case. */
  sessionHours: number;
  /** How far ahead rungs of time limits get their alarm. */
  horizonMinutes: number;
  /** How many jobs of each queue this process works at once. */
  concurrency: Concurrency;
  /** After how many seconds without a sign of life of its process a job counts as lost; Redis only. */
  stalledSeconds: number;
  /** Where the clock starts, for demonstrations and tests; without it, now. */
  startsAt?: Instant;
  /** An answer that has not begun after so many seconds is given up. */
  requestSeconds: number;
  /** After how many days without a backup health warns. */
  backupDays: number;
  logLevel: LogLevel;
  environment: 'production' | 'development' | 'test';
};

/** Injection token of the process's Settings. */
export const SETTINGS = Symbol('Settings');
