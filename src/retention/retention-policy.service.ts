import { Injectable } from '@nestjs/common';
import { LegalBasisService } from '../elections/legal-basis.service.js';
import type { Sentence } from '../kernel/rule.js';
import { ConfigError } from '../platform/config/config-error.js';
import { loadYaml } from '../platform/config/yaml-file.js';
import { RetentionFile, type RetainedKind, type RetentionTerm } from './retention-file.js';

export const RETENTION_FILE = 'config/retention.yaml';

/** For how long what is kept, and by which rule. Throws ConfigError at the start when the file is wrong. */
@Injectable()
export class RetentionPolicy {
  private readonly terms: readonly RetentionTerm[] = loadYaml(RETENTION_FILE, RetentionFile).kinds;
  private readonly termOf = new Map(this.terms.map((term) => [term.kind, term]));

  constructor(private readonly legalBasis: LegalBasisService) {
    const unknown = this.terms.flatMap(({ basis }) => basis).find((id) => !legalBasis.rule(id));
    if (unknown)
      throw new ConfigError(RETENTION_FILE, { zh: `引用了未列出的 ${unknown}`, en: `cites ${unknown}, which is not explained` });
  }

  monthsOf(kind: RetainedKind): number {
    return this.termOf.get(kind)!.months;
  }

  months(): Record<RetainedKind, number> {
    return Object.fromEntries(this.terms.map(({ kind, months }) => [kind, months])) as Record<RetainedKind, number>;
  }

  /** The rules as sentences: what the kind's term rests on. */
  basisOf(kind: RetainedKind): Sentence[] {
    return this.termOf.get(kind)!.basis.map((id) => this.ruleAs(id));
  }

  /** A rule of rules.md with its clauses. */
  ruleAs(id: string): Sentence {
    const { zh, en, clauses } = this.legalBasis.rule(id)!;
    return { zh: `${zh}（${clauses.join('，')}）`, en: `${en} (${clauses.join(', ')})` };
  }
}
