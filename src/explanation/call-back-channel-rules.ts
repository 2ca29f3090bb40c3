import type { AnswerMode, Channel, ReplyChannel } from '../cases/vocabulary.js';
import { refusal, type Refusal } from '../kernel/rule.js';

const OF_CHANNEL: Partial<Record<Channel, AnswerMode>> = {
  CALL: 'phone',
  LETTER: 'letter',
  VISIT: 'face',
  ONSITE: 'face',
  ONLINE: 'online',
};
const OF_REPLY_CHANNEL: Record<ReplyChannel, AnswerMode> = {
  PHONE: 'phone',
  POST: 'letter',
  IN_PERSON: 'face',
  ONLINE: 'online',
};

/** The way by which the complaint came (model §4.8); of one that another body passed on, the way that the person asked for. Undefined: none is known. Pure. */
export const cameBy = (kase: { channel: Channel; replyChannel: ReplyChannel | null }): AnswerMode | undefined =>
  OF_CHANNEL[kase.channel] ?? (kase.replyChannel === null ? undefined : OF_REPLY_CHANNEL[kase.replyChannel]);

export type ChannelFacts = {
  cameBy: AnswerMode | undefined;
  channel: AnswerMode | undefined;
  reason: string | undefined;
};

/** Why the person cannot be asked by this way; nothing when they can: by the way of the complaint, or by another for a reason that is told. */
export const objectionToChannel = ({ cameBy: way, channel, reason }: ChannelFacts): Refusal | undefined =>
  way === undefined || channel === undefined || channel === way || reason !== undefined
    ? undefined
    : refusal(
        'call-back.other-channel',
        '回访应当用反映人反映时的方式；改用别的方式，请写明理由。',
        'A call-back goes by the way the complaint came; for another way, say why.',
      );
