import { Column, Entity, Index } from 'typeorm';
import { Noted } from './noted.js';

/** A link of its district's chain. Never changed, never removed: triggers see to it, and the hashes show it. */
@Entity('audit_entries')
@Index('ux_audit_entries_seq', ['districtCode', 'seq'], { unique: true })
@Index('ix_audit_entries_actor', ['districtCode', 'actorId', 'seq'])
@Index('ix_audit_entries_subject', ['districtCode', 'subjectId', 'seq'])
@Index('ix_audit_entries_action', ['districtCode', 'action', 'seq'])
@Index('ix_audit_entries_at', ['districtCode', 'at'])
export class AuditEntry extends Noted {
  /** 1, 2, 3 … within the district, without gaps. */
  @Column('integer')
  seq: number;

  /** The hash of the entry before; 64 zeros before the first. */
  @Column('varchar')
  prevHash: string;

  @Column('varchar')
  hash: string;
}
