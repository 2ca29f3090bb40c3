import { Type } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsString, Matches, MinLength, ValidateNested } from 'class-validator';

/** The words of one code: one that `says` it is enough, of mere `hints` it takes three. `…` stands for a few characters of the same sentence. */
export class CodeWords {
  @Matches(/^[A-Z]\d?-\d\d$/) code: string;
  @ArrayNotEmpty() @ArrayUnique() @IsString({ each: true }) @MinLength(1, { each: true }) says: string[];
  @ArrayUnique() @IsString({ each: true }) @MinLength(1, { each: true }) hints: string[];
}

/** config/code-words.yaml */
export class CodeWordsFile {
  /** Words of an election; a text without any is about something else. */
  @ArrayNotEmpty() @ArrayUnique() @IsString({ each: true }) @MinLength(2, { each: true }) about: string[];
  @ArrayNotEmpty()
  @ArrayUnique(({ code }: CodeWords) => code)
  @ValidateNested({ each: true })
  @Type(() => CodeWords)
  codes: CodeWords[];
}
