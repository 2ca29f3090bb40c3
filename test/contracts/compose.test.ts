import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

type Service = {
  command?: string[];
  ports?: string[];
  environment?: Record<string, string>;
  deploy?: { replicas?: number };
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  image?: string;
  build?: string;
  read_only?: boolean;
  secrets?: string[];
  volumes?: string[];
};
type Compose = { services: Record<'api' | 'worker' | 'postgres' | 'redis', Service>; volumes: object; secrets: object };

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const { api, worker, postgres, redis } = compose.services;

/** The Compose Specification's schema, as the linter dclint carries it. */
const schemaOfCompose = (): object => {
  const dclint = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  return JSON.parse(readFileSync(join(dclint, 'schemas/compose.schema.json'), 'utf8')) as object;
};

const faultsIn = (document: unknown): string[] => {
  // The schema names its own draft by an address that Ajv does not know.
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, validateSchema: false });
  const isValid = ajv.compile(schemaOfCompose());
  return isValid(document) ? [] : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('docker-compose.yml', () => {
  it('is what the Compose Specification allows', () => {
    expect(faultsIn(compose)).toEqual([]);
  });

  it.each([
    ['an unknown key', { ...compose, services: { ...compose.services, api: { ...api, replicas: 2 } } }],
    ['a health check without a meaning', { ...compose, services: { redis: { image: 'redis:8', healthcheck: { test: 5 } } } }],
    ['services that are a list', { services: ['api'] }],
  ])('would be refused with %s', (_, broken) => {
    expect(faultsIn(broken)).not.toEqual([]);
  });

  it('runs two api and two worker processes that wait for a healthy database and queue', () => {
    expect([api.environment?.['ROLE'], worker.environment?.['ROLE']]).toEqual(['api', 'worker']);
    expect([api.deploy?.replicas, worker.deploy?.replicas]).toEqual([2, 2]);
    for (const { depends_on: needs } of [api, worker])
      expect(needs).toEqual({ postgres: { condition: 'service_healthy' }, redis: { condition: 'service_healthy' } });
  });

  it('gives all of them the same keys and files, and no demo', () => {
    for (const service of [api, worker]) {
      expect(service).toMatchObject({ secrets: ['keys'], volumes: ['files:/data'], read_only: true });
      expect(service.environment).toMatchObject({ HUICHA_DEMO: 'off', HUICHA_KEY_FILE: '/run/secrets/keys' });
    }
    expect(compose.secrets).toHaveProperty('keys');
    expect(Object.keys(compose.volumes).toSorted()).toEqual(['files', 'postgres', 'redis']);
  });

  it('runs a Redis that evicts nothing and remembers over a restart', () => {
    const command = redis.command ?? [];
    const valueOf = (option: string): string | undefined => command[command.indexOf(option) + 1];
    expect(valueOf('--maxmemory-policy')).toBe('noeviction');
    expect(valueOf('--appendonly')).toBe('yes');
    expect(redis.volumes).toEqual(['redis:/data']);
  });

  it('asks every service after its health', () => {
    expect(postgres.healthcheck?.test.join(' ')).toContain('pg_isready');
    expect(redis.healthcheck?.test.join(' ')).toContain('redis-cli ping');
    // The application's probe stands in its image.
    expect([api.build, worker.build]).toEqual(['.', '.']);
    expect(readFileSync(join(root, 'Dockerfile'), 'utf8')).toMatch(/^HEALTHCHECK[\s\S]*\/health\/ready/m);
  });

  it('publishes no port but that of the api, and that on this machine alone', () => {
    expect([worker.ports, postgres.ports, redis.ports]).toEqual([undefined, undefined, undefined]);
    expect(api.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  });

  it('holds no password', () => {
    expect(text).not.toMatch(/PASSWORD\s*[:=]/i);
  });
});
