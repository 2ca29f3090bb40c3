import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type BlindIndexKind = 'phone' | 'idNumber';

/** The keyed hash by which a telephone or document number is found again without being stored. */
@Entity('blind_indexes')
@Index('ix_blind_indexes_value_hash', ['valueHash'])
@Index('ix_blind_indexes_case_id', ['caseId'])
export class BlindIndex {
  @PrimaryColumn('varchar') id: string;
  @Column('varchar') caseId: string;
  @Column('varchar') districtCode: string;
  @Column('varchar') kind: BlindIndexKind;
  @Column('varchar') valueHash: string;
}
