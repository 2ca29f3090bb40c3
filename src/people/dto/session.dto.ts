import { OptionalText, Text } from '../../platform/http/fields.js';
import { PASSWORD_MAX, PASSWORD_MIN } from '../sign-in/password-rules.js';

export class SignInDto {
  @Text({ max: 60 }) username: string;
  @Text({ max: PASSWORD_MAX }) password: string;
}

export class ChangePasswordDto {
  @Text({ max: PASSWORD_MAX }) oldPassword: string;
  @Text({ min: PASSWORD_MIN, max: PASSWORD_MAX }) newPassword: string;
}

export class CodeDto {
  /** Six digits of the authenticator, or a recovery code. */
  @Text({ max: 40 }) code: string;
}

/** One of the two. */
export class ConfirmationDto {
  @OptionalText({ max: PASSWORD_MAX }) password?: string;
  @OptionalText({ max: 40 }) code?: string;
}

export class FirstPasswordDto {
  /** Its owner has to change it. */
  @Text({ min: PASSWORD_MIN, max: PASSWORD_MAX }) password: string;
}

export class SessionListDto {
  /** A colleague; one's own when left out. */
  @OptionalText({ max: 60 }) staffId?: string;
}
