import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { CallBackResult, Satisfaction, ReplyChannel } from '../vocabulary.js';

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

  /** How the person was asked; null in old rows, and where nobody was owed the question. */
  @Column('varchar', { nullable: true })
  way: ReplyChannel | null;

  /** Why not in the channel that it came by. */
  @Column('text', { nullable: true })
  wayReason: string | null;

  /** What the person who is not satisfied was told then. */
  @Column('text', { nullable: true })
  followUp: string | null;

  @Column('varchar', { nullable: true })
  followedUpById: string | null;

  @Column('varchar', { nullable: true })
  followedUpAt: Instant | null;
}

/** Somebody who is not satisfied, or whose matter is not resolved, is owed an answer of somebody else. */
export const isDissatisfied = ({ satisfaction, resolved }: Pick<CallBack, 'satisfaction' | 'resolved'>): boolean =>
  satisfaction === 'DISSATISFIED' || resolved === false;

export const isOwedAFollowUp = (callBack: CallBack): boolean => isDissatisfied(callBack) && callBack.followedUpAt === null;
