import { StepDto } from '../../cases/dto/step.dto.js';
import { Text, TextList } from '../../platform/http/fields.js';

/** Step `close`. */
export class CloseDto extends StepDto {
  /** Under which number the file lies in the archive. */
  @Text({ max: 64 }) archiveNo: string;
  /** What was filed: timeline, findings, actions, explanations, reply, satisfaction; more may be named. */
  @TextList({ min: 1, max: 30, each: 100 }) checklist: string[];
}
