import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a district's chain ends. Whoever chains holds this row; it only ever moves on. */
@Entity('audit_heads')
export class AuditHead {
  @PrimaryColumn('varchar')
  districtCode: string;

  @Column('integer')
  seq: number;

  @Column('varchar')
  hash: string;
}
