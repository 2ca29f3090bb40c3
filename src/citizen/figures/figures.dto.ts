import { ApiProperty } from '@nestjs/swagger';
import type { Instant } from '../../kernel/time.js';

const COUNT = { type: Number, nullable: true } as const;

export class FiguresRowDto {
  /** 9 digits; null where the place was not told. */
  @ApiProperty({ type: String, nullable: true, example: '990114101' }) townCode: string | null;
  @ApiProperty({ type: String, nullable: true }) town: string | null;
  /** Of the receipt, `2026-10`. */
  @ApiProperty({ example: '2026-10' }) month: string;
  /** Null: one to four, or hidden because it would tell such a number. */
  @ApiProperty(COUNT) received: number | null;
  @ApiProperty(COUNT) closed: number | null;
  /** Of those answered, in whole fives of a hundred: how many within 60 calendar days. */
  @ApiProperty(COUNT) answeredInTimePercent: number | null;
}

export class FiguresMonthDto {
  @ApiProperty({ example: '2026-10' }) month: string;
  @ApiProperty(COUNT) received: number | null;
}

export class FiguresDto {
  /** When it was counted; it is counted anew after ten minutes. */
  @ApiProperty() at: Instant;
  @ApiProperty({ type: FiguresRowDto, isArray: true }) rows: FiguresRowDto[];
  /** The whole district. */
  @ApiProperty({ type: FiguresMonthDto, isArray: true }) months: FiguresMonthDto[];
}
