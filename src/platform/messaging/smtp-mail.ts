import { createTransport, type Transporter } from 'nodemailer';
import type { MailSettings } from '../config/sending.js';
import type { MessagePort, OutgoingMessage, SendResult } from './message-port.js';

const PATIENCE = 15_000;

/** What nodemailer tells of a failure. */
export type MailFailure = { code?: string; responseCode?: number; command?: string; syscall?: string; message?: string };

/** One mail a message, at most once: what broke off after the connection stood is uncertain, for SMTP knows no key. */
export class SmtpMail implements MessagePort {
  private readonly transport: Transporter;

  constructor(
    private readonly settings: MailSettings,
    patienceMs = PATIENCE,
  ) {
    // A greeting that never comes must be told from a line that falls silent later.
    const [connectionTimeout, greetingTimeout, socketTimeout] = [patienceMs, patienceMs, 2 * patienceMs];
    const { url, requireTls: requireTLS } = settings;
    this.transport = createTransport({
      url,
      requireTLS,
      connectionTimeout,
      greetingTimeout,
      socketTimeout,
      disableFileAccess: true,
    });
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

const AT_THE_ADDRESS = /^(RCPT TO|DATA)$/;
/** The server closes for everybody. */
const LEAVING = 421;

/**
 * Only what the server says of the address itself, or of the text for it, is the addressee's: 5xx for good, 4xx for now (greylisting, a full box).
 * Whatever it says before is trouble between the servers; without an answer it depends on how far it went.
 */
export const mailFailure = ({ code = 'unknown', responseCode, command, syscall, message = '' }: MailFailure): SendResult => {
  if (code === 'EAUTH' || code === 'ETLS' || code === 'EDNS' || code === 'ENOAUTH') return { kind: 'trouble', reason: code };
  if (responseCode !== undefined && responseCode >= 400) {
    const isOfTheAddress = AT_THE_ADDRESS.test(command ?? '') && responseCode !== LEAVING;
    const kind = !isOfTheAddress ? 'trouble' : responseCode >= 500 ? 'refused' : 'again';
    return { kind, reason: `smtp-${responseCode}` };
  }
  const neverStood = syscall === 'connect' || /^Connection timeout$|^Greeting never received$/.test(message);
  return { kind: neverStood ? 'trouble' : 'uncertain', reason: code };
};
