import { Injectable } from '@nestjs/common';
import { loadYaml } from '../platform/config/yaml-file.js';
import type { DeclineGround } from './legal-basis-file.js';
import { LegalBasisService } from './legal-basis.service.js';
import { TaxonomyFile, type ActionTerm, type FindingTerm, type Severity, type TaxonomyCode, type Term } from './taxonomy-file.js';

export type { ActionTerm, AllegationKind, FindingTerm, LimitMode, Severity, TaxonomyCode, Term } from './taxonomy-file.js';

export const TAXONOMY_FILE = 'config/taxonomy.yaml';

/** The closed lists of the domain. Throws ConfigError at the start when the file is wrong. */
@Injectable()
export class TaxonomyService {
  private readonly file = loadYaml(TAXONOMY_FILE, TaxonomyFile);
  private readonly codeByName = new Map(this.file.codes.map((each) => [each.code, each]));
  private readonly actionByName = new Map(this.file.actions.map((each) => [each.code, each]));

  constructor(private readonly legalBasis: LegalBasisService) {}

  code(code: string): TaxonomyCode | undefined {
    return this.codeByName.get(code);
  }

  codes(): readonly TaxonomyCode[] {
    return this.file.codes;
  }

  /** The default severity of a matter with these codes: the highest of them, 1 without any known code. */
  severityOf(...codes: readonly string[]): Severity {
    const severities = codes.map((code) => this.code(code)?.severity ?? 1);
    return Math.max(1, ...severities) as Severity;
  }

  action(code: string): ActionTerm | undefined {
    return this.actionByName.get(code);
  }

  actions(): readonly ActionTerm[] {
    return this.file.actions;
  }

  findings(): readonly FindingTerm[] {
    return this.file.findings;
  }

  causes(): readonly Term[] {
    return this.file.causes;
  }

  effects(): readonly Term[] {
    return this.file.effects;
  }

  /** A ground on which a petition may be declined (rules.md §2.2). */
  groundOf(id: string): DeclineGround | undefined {
    return this.legalBasis.groundOf(id);
  }
}
