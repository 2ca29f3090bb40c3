import { Text } from '../../platform/http/fields.js';
import { PASSWORD_MAX, PASSWORD_MIN } from '../passwords.js';

export class SignInDto {
  @Text({ max: 60 }) username: string;
  @Text({ max: PASSWORD_MAX }) password: string;
}

export class ChangePasswordDto {
  @Text({ max: PASSWORD_MAX }) oldPassword: string;
  @Text({ min: PASSWORD_MIN, max: PASSWORD_MAX }) newPassword: string;
}
