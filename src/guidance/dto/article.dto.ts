import { ApiProperty } from '@nestjs/swagger';
import { STAGES, type StageCode } from '../../elections/stages.js';
import type { Day } from '../../kernel/time.js';
import type { GuidanceArticle } from '../guidance-article.entity.js';

export class ArticleDto {
  @ApiProperty() slug: string;
  @ApiProperty() version: number;
  @ApiProperty() title: string;
  @ApiProperty({ enum: [...STAGES, 'ALL'] }) stage: StageCode | 'ALL';
  @ApiProperty({ type: String, isArray: true }) codes: string[];
  @ApiProperty() question: string;
  @ApiProperty() answer: string;
  @ApiProperty() clause: string;
  @ApiProperty({ type: String, isArray: true }) keywords: string[];
  /** Whether the public reads it too. */
  @ApiProperty() isPublic: boolean;
  @ApiProperty({ format: 'date' }) validFrom: Day;
}

export class ArticlesDto {
  @ApiProperty({ type: ArticleDto, isArray: true }) items: ArticleDto[];
}

export class AnsweringArticleDto extends ArticleDto {
  /** Its keywords that stand in the question. */
  @ApiProperty({ type: String, isArray: true }) words: string[];
}

export class AnsweringArticlesDto {
  @ApiProperty({ type: AnsweringArticleDto, isArray: true }) items: AnsweringArticleDto[];
}

export const articleView = ({
  id: _id,
  districtCode: _district,
  addedAt: _added,
  fromCaseId: _case,
  isPublic,
  ...said
}: GuidanceArticle): ArticleDto => ({ ...said, isPublic: isPublic === true });
