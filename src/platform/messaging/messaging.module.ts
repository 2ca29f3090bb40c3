import { Module } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { ConsoleSms } from './console-sms.js';
import { HttpSms } from './http-sms.js';
import type { MessagePort } from './message-port.js';
import { SmtpMail } from './smtp-mail.js';

/** Injection tokens; undefined where that way is not set up. */
export const SMS = Symbol('Sms');
export const MAIL = Symbol('Mail');

const sms = ({ sending }: Settings, clock: Clock): MessagePort | undefined => {
  if (!sending?.sms) return undefined;
  return sending.sms.url === 'console' ? new ConsoleSms() : new HttpSms(sending.sms, clock);
};

const mail = ({ sending }: Settings): MessagePort | undefined => (sending?.mail ? new SmtpMail(sending.mail) : undefined);

/** The ways by which messages leave the house. */
@Module({
  providers: [
    { provide: SMS, useFactory: sms, inject: [SETTINGS, CLOCK] },
    { provide: MAIL, useFactory: mail, inject: [SETTINGS] },
  ],
  exports: [SMS, MAIL],
})
export class MessagingModule {}
