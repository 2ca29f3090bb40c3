import { ApiProperty } from '@nestjs/swagger';

/** A sentence in both languages, as answers carry it. */
export class SentenceDto {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}
