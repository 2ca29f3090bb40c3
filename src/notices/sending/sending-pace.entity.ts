import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When the next message may leave by a way, for all processes together. */
@Entity('sending_paces')
export class SendingPace {
  @PrimaryColumn('varchar') way: string;
  @Column('varchar') nextFreeAt: string;
}
