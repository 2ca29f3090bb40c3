import { Injectable } from '@nestjs/common';
import type { Day } from '../kernel/time.js';
import { ConfigError } from '../platform/config/config-error.js';
import { loadYaml } from '../platform/config/yaml-file.js';
import { LegalBasisFile, type DeclineGround, type LegalRule, type LegalSource } from './legal-basis-file.js';

export type { DeclineGround, LegalRule, LegalSource } from './legal-basis-file.js';

export const LEGAL_BASIS_FILE = 'config/legal-basis.yaml';

/** Law as dated data. Throws ConfigError at the start when the file is wrong or cites a source or rule it does not explain. */
@Injectable()
export class LegalBasisService {
  private readonly file = loadYaml(LEGAL_BASIS_FILE, LegalBasisFile);
  private readonly ruleById = new Map(this.file.rules.map((rule) => [rule.id, rule]));
  private readonly sourceByKey = new Map(this.file.sources.map((source) => [source.key, source]));
  private readonly groundById = new Map(this.file.declineGrounds.map((ground) => [ground.id, ground]));

  constructor() {
    for (const { id, clauses } of [...this.file.rules, ...this.file.declineGrounds]) this.insistOnSources(id, clauses);
    for (const { id, rule } of this.file.declineGrounds) if (rule && !this.ruleById.has(rule)) throw unexplained(id, rule);
  }

  rule(id: string): LegalRule | undefined {
    return this.ruleById.get(id);
  }

  rules(): readonly LegalRule[] {
    return this.file.rules;
  }

  /** The law or norm that a clause like `PWR 23` or a hook like `BJ-E 38(6)` stands in. */
  sourceOf(clause: string): LegalSource | undefined {
    return this.sourceByKey.get(keyIn(clause));
  }

  /** The rule's clauses whose source, and the rule itself, is in force on the day. Unknown dates count as in force. */
  clausesInForce(id: string, day: Day): string[] {
    const rule = this.rule(id);
    if (!rule || !isInForce(rule, day)) return [];
    return rule.clauses.filter((clause) => isInForce(this.sourceOf(clause) ?? {}, day));
  }

  declineGrounds(): readonly DeclineGround[] {
    return this.file.declineGrounds;
  }

  groundOf(id: string): DeclineGround | undefined {
    return this.groundById.get(id);
  }

  private insistOnSources(id: string, clauses: readonly string[]): void {
    const unknown = clauses.map(keyIn).find((key) => !this.sourceByKey.has(key));
    if (unknown) throw unexplained(id, unknown);
  }
}

const keyIn = (clause: string): string => clause.split(' ')[0] ?? '';

const isInForce = ({ validFrom, validTo }: { validFrom?: Day; validTo?: Day }, day: Day): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

const unexplained = (id: string, cited: string): ConfigError =>
  new ConfigError(LEGAL_BASIS_FILE, {
    zh: `${id} 引用了未列出的 ${cited}`,
    en: `${id} cites ${cited}, which the file does not list`,
  });
