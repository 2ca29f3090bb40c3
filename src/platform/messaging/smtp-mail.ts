import { createTransport, type Transporter } from 'nodemailer';
import type { MailSettings } from '../config/sending.js';
import type { MessagePort, OutgoingMessage, SendResult } from './message-port.js';

const PATIENCE = 15_000;

/** What nodemailer tells of a failure. */
export type MailFailure = { code?: string; responseCode?: number; syscall?: string; message?: string };

/** One mail a message, at most once: what broke off after the connection stood is uncertain, for SMTP knows no key. */
export class SmtpMail implements MessagePort {
  private readonly transport: Transporter;

  constructor(
    private readonly settings: MailSettings,
    patienceMs = PATIENCE,
  ) {
    const [connectionTimeout, greetingTimeout, socketTimeout] = [patienceMs, patienceMs, patienceMs];
    const { url } = settings;
    this.transport = createTransport({ url, connectionTimeout, greetingTimeout, socketTimeout, disableFileAccess: true });
  }

  async send({ key, to, subject, text }: OutgoingMessage): Promise<SendResult> {
    const { from } = this.settings;
    const messageId = `<${key}@${from.slice(from.indexOf('@') + 1)}>`;
    try {
      // As an object: an address out of the vault is one address, never a list.
      await this.transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId });
      return { kind: 'accepted', reference: messageId };
    } catch (error) {
      return mailFailure(error as MailFailure);
    }
  }
}

/** A server that answered 5xx does not take this mail, 4xx takes it later (greylisting); without an answer it depends on how far it went. */
export const mailFailure = ({ code = 'unknown', responseCode, syscall, message = '' }: MailFailure): SendResult => {
  if (code === 'EAUTH' || code === 'ETLS' || code === 'EDNS' || code === 'ENOAUTH') return { kind: 'again', reason: code };
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'refused', reason: `smtp-${responseCode}` };
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'again', reason: `smtp-${responseCode}` };
  const neverStood = syscall === 'connect' || /^Connection timeout$|^Greeting never received$/.test(message);
  return { kind: neverStood ? 'again' : 'uncertain', reason: code };
};
