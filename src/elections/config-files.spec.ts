import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadYaml } from '../platform/config/yaml-file.js';
import { CHANNELS, ChannelsService } from './channels.service.js';
import { LegalBasisService } from './legal-basis.service.js';
import { TaxonomyFile } from './taxonomy-file.js';
import { TAXONOMY_FILE, TaxonomyService } from './taxonomy.service.js';

const legalBasis = new LegalBasisService();
const taxonomy = new TaxonomyService(legalBasis);
const channels = new ChannelsService();

describe('config/taxonomy.yaml', () => {
  it('holds every code of the model once, each stage code under its stage', () => {
    expect(taxonomy.codes()).toHaveLength(61);
    for (const { code, stages } of taxonomy.codes()) expect(stages).toEqual(code.startsWith('S') ? [code.slice(0, 2)] : []);
  });

  it('relays the voter-list objections and nothing else', () => {
    const relayed = taxonomy.codes().filter(({ relay }) => relay);
    expect(relayed.map(({ code }) => code)).toEqual(['S3-01', 'S3-02', 'S3-03', 'S3-04']);
  });

  it('cites only sources that legal-basis.yaml explains, or a rule of it', () => {
    const hooks = taxonomy.codes().flatMap((code) => code.hooks);
    const cited = hooks.filter((hook) => /^[A-Z]/.test(hook));
    expect(cited.filter((hook) => !legalBasis.sourceOf(hook) && !legalBasis.rule(hook))).toEqual([]);
  });

  it('gives the highest severity of several codes, and 1 to what it does not know', () => {
    expect(taxonomy.severityOf('S1-02', 'S6-02')).toBe(4);
    expect(taxonomy.severityOf('Z-01')).toBe(1);
  });

  it('names fourteen actions; A06 and A08 need the head, five may be ordered at once', () => {
    expect(taxonomy.actions().map(({ code }) => code)).toEqual(
      Array.from({ length: 14 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`),
    );
    expect(taxonomy.actions().flatMap(({ code, needsHead }) => (needsHead ? [code] : []))).toEqual(['A06', 'A08']);
    expect(taxonomy.actions().flatMap(({ code, urgent }) => (urgent ? [code] : []))).toEqual(['A02', 'A03', 'A04', 'A09', 'A11']);
  });

  it('gives an amount to every limit that counts something', () => {
    const counted = taxonomy.actions().filter(({ limit }) => !['set_date', 'before_polling_day'].includes(limit.mode));
    expect(counted.filter(({ limit }) => limit.amount === undefined)).toEqual([]);
  });
});

describe('config/channels.yaml', () => {
  it('demands at registration only the channel’s own dates', () => {
    const demanded = CHANNELS.map((code) => channels.fieldsOf(code, 'register').map(({ name }) => name));
    expect(demanded).toEqual([['callStart'], ['dateReceived'], ['headcount'], [], ['fromBody'], ['lookBackId', 'item'], []]);
  });

  it('asks the rest of the musts by acceptance and seals what tells who it was', () => {
    const asked = channels.common().filter(({ when }) => when === 'accept');
    expect(asked.map(({ name }) => name)).toEqual(['villageCode', 'allegations', 'privacyNoticeGiven']);
    expect(channels.sealedFieldsOf('CALL')).toEqual(['callerNumber', 'recordingRef']);
  });
});

describe('config/legal-basis.yaml', () => {
  it('holds R01 to R60 and the six grounds for not accepting', () => {
    expect(legalBasis.rules().map(({ id }) => id)).toEqual(
      Array.from({ length: 60 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`),
    );
    expect(
      legalBasis
        .declineGrounds()
        .map(({ letter }) => letter)
        .join(''),
    ).toBe('abcdef');
    expect(taxonomy.groundOf('NOT_REMIT')?.clauses).toEqual(['PWR 23']);
    expect(taxonomy.groundOf('ANONYMOUS')).toBeUndefined();
  });

  it('cites a law only while it is in force', () => {
    expect(legalBasis.clausesInForce('R34', '2025-12-31')).toEqual(['BJ-E 15']);
    expect(legalBasis.clausesInForce('R34', '2026-01-01')).toEqual(['VOL25 17', 'BJ-E 15']);
    expect(legalBasis.clausesInForce('R99', '2026-01-01')).toEqual([]);
  });
});

describe('a wrong file', () => {
  it.each([
    ['a severity that does not exist', 'severity: 3, stages: [S1]', 'severity: 5, stages: [S1]', /:14: codes\.0\.severity: /],
    ['a code that stands twice', 'code: S1-02', 'code: S1-01', /:12: codes: /],
    ['a key nobody knows', 'relay: true', 'relais: true', /:\d+: codes\.\d+\.relais: /],
  ])('stops the start with file, line and reason: %s', (_, right, wrong, reason) => {
    const folder = mkdtempSync(join(tmpdir(), 'huicha-config-'));
    const file = join(folder, 'taxonomy.yaml');
    writeFileSync(file, readFileSync(TAXONOMY_FILE, 'utf8').replace(right, wrong));
    expect(() => loadYaml(file, TaxonomyFile)).toThrow(reason);
    rmSync(folder, { recursive: true });
  });
});
