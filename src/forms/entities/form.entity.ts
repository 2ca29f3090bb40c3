import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { Paper, PaperLanguage } from '../../platform/papers/paper.js';
import type { FormKind, FormState } from '../form-kinds.js';

/** What was issued, in every language. Without the query code and without the complainant's name: both are put on when it is drawn. */
export type IssuedPapers = Record<PaperLanguage, Paper>;

/** A form of model §4.12: drawn up, issued with a number, perhaps withdrawn. Its number is never used again. */
@Entity('forms')
@Index('ix_forms_case', ['caseId'])
@Index('ix_forms_district_issued', ['districtCode', 'issuedAt'])
@Index('ux_forms_number', ['districtCode', 'number'], { unique: true })
export class Form {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') caseId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') kind: FormKind;
  /** Of the template's wording. */
  @Column('integer') templateVersion: number;
  /** The notice that it is the paper of. */
  @Column('varchar', { nullable: true }) noticeId: string | null;
  /** The row that it is about, where there are several of them. */
  @Column('varchar', { nullable: true }) subjectId: string | null;
  @Column('varchar') state: FormState;
  /** Grows with every save of the draft. */
  @Column('integer') revision: number;
  /** The drafter's words by part; masked. */
  @Column('simple-json') written: Record<string, string>;
  @Column('varchar') draftedById: string;
  /** Everybody who ever saved it; none of them approves it. */
  @Column('simple-json') writerIds: string[];
  @Column('varchar') draftedAt: Instant;
  @Column('varchar', { nullable: true }) approvedById: string | null;
  @Column('varchar', { nullable: true }) issuedById: string | null;
  @Column('varchar', { nullable: true }) issuedAt: Instant | null;
  /** `示选信受〔2026〕12号` */
  @Column('varchar', { nullable: true }) number: string | null;
  @Column('simple-json', { nullable: true }) papers: IssuedPapers | null;
  /** When it first left the printer. */
  @Column('varchar', { nullable: true }) printedAt: Instant | null;
  @Column('varchar', { nullable: true }) withdrawnById: string | null;
  @Column('varchar', { nullable: true }) withdrawnAt: Instant | null;
  @Column('text', { nullable: true }) withdrawnReason: string | null;
}
