import { named, register, type Registered } from '../../support/flow/complaint.js';
import type { Flow } from '../../support/flow/flow.js';
import { careless, type Secrets } from './secrets.js';

const told = (s: Secrets): string =>
  `我是${s.name}，电话${s.phone}，住${s.address}，证件${s.idNumber}。${s.phrase}，是${s.accused}指使的。`;

/** Every field that takes words holds all that must stay hidden. */
export const marked = (s: Secrets, more: object = {}): object => ({
  narrative: `${told(s)}${careless(s)}`,
  remedySought: careless(s),
  allegations: [
    {
      code: 'S4-02',
      text: told(s),
      happenedAt: `昨晚，${s.name}在场`,
      place: `${s.address}门口`,
      who: `${s.accused}和${s.name}`,
    },
  ],
  complainant: {
    ...named(s.name),
    phone: s.phone,
    idNumber: s.idNumber,
    address: s.address,
    representatives: [s.representative],
  },
  channelDetails: { callStart: '2026-10-12T08:50:00+08:00', callerNumber: s.caller, hearingNotes: careless(s) },
  priorPetitions: [{ where: `镇里，${s.name}去过`, when: '去年', result: careless(s) }],
  ...more,
});

export const registered = (flow: Flow, s: Secrets, more: object = {}, clerk = 'djy01'): Promise<Registered> =>
  register(flow, marked(s, more), clerk);
