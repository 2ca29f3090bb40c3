import { ConfigError } from './config-error.js';
import { choiceOf, textOf, wholeOf, type Environment } from './environment.js';

/** The way to a gateway for text messages; `console` writes them into the log instead, without the number. */
export type SmsSettings = { url: string; secret: string; perSecond: number };

/** `from` is a bare address, `url` an smtp: or smtps: one that may hold a password; with `requireTls` smtp: must turn to TLS before anything is said. */
export type MailSettings = { url: string; from: string; requireTls: boolean };

/** How word of news leaves the house; without `sms` or `mail` none leaves that way. */
export type SendingSettings = {
  sms?: SmsSettings;
  mail?: MailSettings;
  /** Whether days off are quiet like the night. */
  holidays: 'quiet' | 'as-usual';
};

/** Throws ConfigError, never with a secret in it. */
export const sendingOf = (env: Environment): SendingSettings => {
  const plain = choiceOf(env, 'HUICHA_SENDING_PLAIN', ['refused', 'allowed'], 'refused');
  return {
    sms: smsOf(env, plain),
    mail: mailOf(env, plain),
    holidays: choiceOf(env, 'HUICHA_QUIET_HOLIDAYS', ['quiet', 'as-usual'], 'as-usual'),
  };
};

/** Whether numbers and addresses may leave this machine unencrypted, in a network of the house's own. */
type Plain = 'refused' | 'allowed';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const staysHere = (url: string): boolean => LOOPBACK.test(new URL(url).hostname);

const hasScheme = (value: string, schemes: readonly string[]): boolean =>
  URL.canParse(value) && schemes.includes(new URL(value).protocol) && new URL(value).hostname !== '';

const smsOf = (env: Environment, plain: Plain): SmsSettings | undefined => {
  const url = textOf(env, 'HUICHA_SMS_URL');
  if (url === undefined) return undefined;
  if (url !== 'console' && !hasScheme(url, ['http:', 'https:']))
    throw new ConfigError('HUICHA_SMS_URL', {
      zh: '必须是 console 或形如 https://主机/路径。',
      en: 'must be console, or look like https://host/path.',
    });
  if (url.startsWith('http:') && plain === 'refused' && !staysHere(url))
    throw new ConfigError('HUICHA_SMS_URL', {
      zh: '会把手机号以明文送出本机。请使用 https://；确在本单位内网的，另设 HUICHA_SENDING_PLAIN=allowed。',
      en: 'would send telephone numbers off this machine in the clear. Use https://, or set HUICHA_SENDING_PLAIN=allowed inside a network of your own.',
    });
  const secret = textOf(env, 'HUICHA_SMS_SECRET') ?? '';
  if (url !== 'console' && secret.length < 16)
    throw new ConfigError('HUICHA_SMS_SECRET', {
      zh: '使用短信网关时必须设置，至少 16 个字符。',
      en: 'is needed with a gateway, of at least 16 characters.',
    });
  return { url, secret, perSecond: wholeOf(env, 'HUICHA_SMS_PER_SECOND', { min: 1, max: 1_000 }, 10) };
};

const mailOf = (env: Environment, plain: Plain): MailSettings | undefined => {
  const url = textOf(env, 'HUICHA_MAIL_URL');
  if (url === undefined) return undefined;
  if (!hasScheme(url, ['smtp:', 'smtps:']))
    throw new ConfigError('HUICHA_MAIL_URL', {
      zh: '必须形如 smtp://用户:密码@主机:587 或 smtps://用户:密码@主机:465。',
      en: 'must look like smtp://user:password@host:587 or smtps://user:password@host:465.',
    });
  const from = textOf(env, 'HUICHA_MAIL_FROM') ?? '';
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new ConfigError('HUICHA_MAIL_FROM', {
      zh: '使用邮件时必须设置，形如 huifu@example.gov.cn。',
      en: 'is needed with mail and looks like answers@example.gov.cn.',
    });
  return { url, from, requireTls: plain === 'refused' && !staysHere(url) };
};
