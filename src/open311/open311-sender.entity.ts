import { Column, Entity, PrimaryColumn } from 'typeorm';

/** With which key a request was posted: only its sender may add to it. */
@Entity('open311_senders')
export class Open311Sender {
  @PrimaryColumn('varchar') requestId: string;
  @Column('varchar') keyId: string;
}
