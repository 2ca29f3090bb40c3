import { describe, expect, it } from '@jest/globals';
import { cameBy, objectionToChannel } from './call-back-channel-rules.js';

describe('the way of a call-back', () => {
  it('is that by which the complaint came, whatever reply was asked for', () => {
    const ways = (['CALL', 'LETTER', 'VISIT', 'ONSITE', 'ONLINE'] as const).map((channel) =>
      cameBy({ channel, replyChannel: 'POST' }),
    );
    expect(ways).toEqual(['phone', 'letter', 'face', 'face', 'online']);
  });

  it('of what another body passed on is that which the person asked for, or any', () => {
    expect(cameBy({ channel: 'TRANSFER_IN', replyChannel: 'IN_PERSON' })).toBe('face');
    expect(cameBy({ channel: 'TRANSFER_IN', replyChannel: null })).toBeUndefined();
  });

  it('is another one only for a reason', () => {
    const codeOf = (channel: 'phone' | 'face' | undefined, reason?: string, way: 'phone' | undefined = 'phone') =>
      objectionToChannel({ cameBy: way, channel, reason })?.code;
    expect(codeOf(undefined)).toBeUndefined();
    expect(codeOf('phone')).toBeUndefined();
    expect(codeOf('face')).toBe('call-back.other-channel');
    expect(codeOf('face', '本人当天来访')).toBeUndefined();
    expect(objectionToChannel({ cameBy: undefined, channel: 'face', reason: undefined })).toBeUndefined();
  });
});
