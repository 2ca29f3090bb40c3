import { ROLES, type Role } from '../../kernel/actor.js';
import type { Day } from '../../kernel/time.js';
import { Choice, OptionalDay, OptionalText, Text } from '../../platform/http/fields.js';
import { PASSWORD_MAX, PASSWORD_MIN } from '../sign-in/password-rules.js';

export class NewStaffDto {
  @Text({ min: 2, max: 40 }) username: string;
  /** The first password; its owner has to change it. */
  @Text({ min: PASSWORD_MIN, max: PASSWORD_MAX }) password: string;
  @Text({ max: 60 }) name: string;
  @Choice(ROLES) role: Role;
  @Text({ max: 60 }) groupId: string;
  @OptionalText({ max: 60 }) title?: string;
  @OptionalText({ max: 60 }) deputyOf?: string;
  @OptionalDay() deputyFrom?: Day;
  @OptionalDay() deputyTo?: Day;
}
