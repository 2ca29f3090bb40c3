import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QueueColumn } from './queue-columns.js';

/** The columns that one member of staff wants to see in queues. */
@Entity('queue_column_choices')
export class ColumnChoice {
  @PrimaryColumn('varchar')
  staffId: string;

  @Column('simple-json')
  columns: QueueColumn[];
}
