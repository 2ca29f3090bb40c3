import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the numbers of one unit, word and year have come. */
@Entity('form_numbers')
export class FormNumber {
  @PrimaryColumn('varchar') districtCode: string;
  /** 示选 */
  @PrimaryColumn('varchar') unit: string;
  /** 受 */
  @PrimaryColumn('varchar') word: string;
  @PrimaryColumn('integer') year: number;
  @Column('integer') last: number;
}
