import { succeeded, type Body } from '../client.js';
import type { Flow } from './flow.js';

export const TOWN = '990114101';
export const VILLAGE = '990114101205';

export type Registered = Body & { receivedAt: string };

/** Another telephone each time, so that no complaint is a repeat of an earlier one. */
let phones = 0;
export const freshPhone = (): string => `1990002${String((phones += 1)).padStart(4, '0')}`;

export const ANONYMOUS = { kind: 'ANONYMOUS', anonymous: true };
export const named = (name = '阮秋禾'): object => ({ kind: 'NAMED_UNVERIFIED', name, phone: freshPhone() });

/** A complaint that lacks nothing: by telephone about 南碾沟村 of town 101 unless told otherwise. */
export const complaint = (flow: Pick<Flow, 'now'>, more: object = {}): object => ({
  channel: 'CALL',
  townCode: TOWN,
  villageCode: VILLAGE,
  occurrence: 'occurred',
  privacyNoticeGiven: true,
  narrative: '提名会到会人数不够，候选人名单也没有按票数排。',
  allegations: [
    { code: 'S4-02', text: '提名会议人数不足' },
    { code: 'S4-04', text: '候选人名单没有按票序公布' },
  ],
  complainant: named(),
  channelDetails: { callStart: flow.now() },
  ...more,
});

export const register = (flow: Flow, more: object = {}, clerk = 'djy01'): Promise<Registered> =>
  flow.post<Registered>(clerk, '/api/cases', complaint(flow, more));

/** By a citizen without an account, who keeps number and code; the desk then finds the case by its number. */
export const registerOnline = async (flow: Flow, more: object = {}): Promise<Registered> => {
  const { townCode, villageCode, occurrence, narrative, allegations } = complaint(flow) as Record<string, unknown>;
  const told = { consent: true, townCode, villageCode, occurrence, narrative, allegations, complainant: ANONYMOUS, ...more };
  const answer = succeeded(await flow.anonymous.post<Registered>('/api/public/cases', told), 'online');
  const { items } = await flow.get<{ items: Body[] }>('slfz01', `/api/cases?q=${answer.number}`);
  return { ...answer, id: items.find(({ number }) => number === answer.number)!.id };
};
