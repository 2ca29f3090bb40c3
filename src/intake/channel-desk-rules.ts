import type { Channel } from '../cases/vocabulary.js';
import type { Role } from '../kernel/actor.js';
import { refusal, type Rule } from '../kernel/rule.js';

const DESK: readonly Channel[] = ['CALL', 'LETTER', 'VISIT', 'ONLINE', 'TRANSFER_IN'];
const POLLING_DESK: readonly Channel[] = ['ONSITE'];

/** Who takes in what: the desk its five channels, guidance groups and the district office the polling-day desk. */
const CHANNELS_OF: Partial<Record<Role | 'citizen', readonly Channel[]>> = {
  intake_clerk: DESK,
  guidance_member: POLLING_DESK,
  guidance_leader: POLLING_DESK,
  district_office: POLLING_DESK,
  citizen: ['ONLINE'],
};

export const channelsOf = (who: Role | 'citizen'): readonly Channel[] => CHANNELS_OF[who] ?? [];

/** LOOKBACK is nobody's: those cases come from a failed look-back alone. */
export const channelIsTheirs: Rule<{ who: Role | 'citizen'; channel: Channel }> = ({ who, channel }) =>
  channelsOf(who).includes(channel)
    ? undefined
    : refusal(
        'register.not-your-channel',
        '您的岗位不能登记这一渠道的诉求。',
        'Your role does not register complaints of this channel.',
      );
