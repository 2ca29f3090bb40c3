import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/time.js';
import type { Shown } from './suppression-rules.js';

/** One town and month, or with `townCode` null the district. Null: hidden, because it or what it would tell is below 5. */
export type OpenFigure = {
  month: string;
  townCode: string | null;
  town: string;
  received: Shown;
  closed: Shown;
  closedOnTime: Shown;
  medianDays: Shown;
  explained: Shown;
};

/** The figures of a month that is over, as they were first shown: two tellings of one month would tell what lies between them. */
@Entity('open_figure_months')
export class OpenFigureMonth {
  @PrimaryColumn('varchar') districtCode: string;
  /** `2026-10` */
  @PrimaryColumn('varchar') month: string;
  @Column('simple-json') figures: OpenFigure[];
  @Column('varchar') countedAt: Instant;
}
