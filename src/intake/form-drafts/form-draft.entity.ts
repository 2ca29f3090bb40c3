import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel } from '../../cases/vocabulary.js';
import type { Instant } from '../../kernel/time.js';

/** An intake form that is being filled in, sealed like the vault: who complains stands in it. What was registered or discarded leaves its row, empty. */
@Entity('form_drafts')
@Index('ix_form_drafts_group_saved', ['groupId', 'savedAt'])
@Index('ix_form_drafts_saved', ['savedAt'])
export class FormDraft {
  /** The form's own id, drawn where it is filled in: a save that is sent twice is one draft. */
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') districtCode: string;
  /** The desk whose clerks may take it over. */
  @Column('varchar') groupId: string;
  @Column('varchar') ownerId: string;
  @Column('varchar') channel: Channel;
  /** Counts who has had it in hand: whoever holds an older number no longer writes. */
  @Column('integer') hold: number;
  /** Null once it was registered or discarded, which destroys what stood in it. */
  @Column('text', { nullable: true }) wrappedKey: string | null;
  @Column('text', { nullable: true }) sealed: string | null;
  @Column('text', { nullable: true }) sealedOutline: string | null;
  /** Registered as this case. */
  @Column('varchar', { nullable: true }) caseId: string | null;
  @Column('varchar') createdAt: Instant;
  @Column('varchar') savedAt: Instant;
}
