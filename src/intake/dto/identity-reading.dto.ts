import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/time.js';

/** Somebody opened the identity, or a scan or recording by which the complainant is known; or wrote of the complainant in a draft. */
export class IdentityReadingDto {
  @ApiProperty() id: string;
  @ApiProperty() at: Instant;
  /** In their words; the complainant's own name is taken out. Empty where nothing was opened. */
  @ApiProperty() reason: string;
  /** `system` where the application addressed a notice, `citizen` where it was the complainant. */
  @ApiProperty() staffId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  /** At the time. */
  @ApiProperty({ enum: ROLES, nullable: true }) role: Role | null;
  /** The scan or recording; null where it was the identity itself. */
  @ApiProperty({ type: String, nullable: true }) evidenceId: string | null;
  /** Nothing was opened: in so many texts of a draft the complainant stood and was taken out. Null where it was opened. */
  @ApiProperty({ type: Number, nullable: true }) metPlaces: number | null;
}
