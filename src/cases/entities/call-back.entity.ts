import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { AnswerMode, CallBackResult, Satisfaction } from '../vocabulary.js';

/** The question after the reply (回访): asked by someone other than the handler. */
@Entity('call_backs')
@Index('ix_call_backs_case', ['caseId'])
export class CallBack {
  @PrimaryColumn('varchar')
  id: string;

  @Column('varchar')
  caseId: string;

  @Column('integer')
  round: number;

  @Column('varchar')
  result: CallBackResult;

  @Column('varchar')
  at: Instant;

  @Column('varchar')
  byId: string;

  @Column('boolean', { nullable: true })
  contacted: boolean | null;

  @Column('boolean', { nullable: true })
  resolved: boolean | null;

  @Column('varchar', { nullable: true })
  satisfaction: Satisfaction | null;

  @Column('boolean', { nullable: true })
  understood: boolean | null;

  @Column('text', { nullable: true })
  why: string | null;

  @Column('varchar', { nullable: true })
  recordingRef: string | null;

  /** By which way the person was asked, or answered by themselves; null where nobody was. */
  @Column('varchar', { nullable: true })
  channel: AnswerMode | null;

  /** Why by another way than the complaint came by. */
  @Column('text', { nullable: true })
  channelReason: string | null;
}
