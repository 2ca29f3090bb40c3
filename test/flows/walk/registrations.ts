import type { Dice } from './dice.js';

/** A complaint of the walk, with the words of identity that must never show. */
export type NewComplaint = { body: Record<string, unknown>; marks: string[] };

const CODES = ['S4-01', 'S4-02', 'S4-04', 'S4-05', 'X-07', 'X-01', 'Q-01', 'Q-99', 'S3-01'];
const SURNAMES = ['蒯', '缑', '亓官', '仉', '闾丘'];

/** Of a fresh name and telephone each, by any channel, sometimes nameless, mostly complete; in two neighbouring villages. */
export const newComplaint = (dice: Dice, serial: number, now: string): NewComplaint => {
  const name = `${dice.pick(SURNAMES)}${String.fromCodePoint(0x9f00 + (serial % 90))}${String.fromCodePoint(0x9e00 + (Math.floor(serial / 90) % 90))}`;
  const phone = `1990${String(serial).padStart(7, '0')}`;
  const address = `柽柳胡同${serial}号院`;
  const isNamed = dice.happens(0.75);
  const village = dice.pick(['990114101205', '990114101206']);
  const isComplete = dice.happens(0.85);
  const points = dice.some(CODES, dice.pick([1, 1, 2]));
  return {
    marks: isNamed ? [name, phone, address] : [],
    body: {
      ...channelOf(dice, now),
      townCode: '990114101',
      villageCode: village,
      stage: 'S4',
      ...(isComplete ? { occurrence: 'occurred', privacyNoticeGiven: true } : {}),
      narrative: isNamed
        ? `我是${name}，住${address}，电话${phone}，村里提名会人数不够。`
        : '村里提名会人数不够，名单也没有按时贴。',
      allegations: points.map((code, i) => ({
        code,
        text: `第${i + 1}点：提名会到会人数不足，${isNamed ? `${name}当场提出过` : '有人当场提出过'}。`,
      })),
      complainant: isNamed ? { kind: 'NAMED_UNVERIFIED', name, phone, address } : { kind: 'ANONYMOUS', anonymous: true },
      respondents: dice.happens(0.2) ? [respondentOf(dice)] : [],
    },
  };
};

const channelOf = (dice: Dice, now: string): Record<string, unknown> =>
  dice.pick([
    { channel: 'CALL', channelDetails: { callStart: now } },
    { channel: 'CALL', channelDetails: { callStart: now } },
    { channel: 'VISIT', channelDetails: { headcount: 2 } },
    { channel: 'LETTER', channelDetails: { dateReceived: now.slice(0, 10) } },
    { channel: 'TRANSFER_IN', channelDetails: { fromBody: '示例区信访办公室' } },
  ]);

const respondentOf = (dice: Dice): Record<string, unknown> =>
  dice.pick([
    { type: 'TOWN_LEADERSHIP_GROUP', name: '青垴镇村委会换届选举工作领导小组', townCode: '990114101' },
    { type: 'GUIDANCE_MEMBER', name: '宫望平' },
    { type: 'VEC', name: '南碾沟村选举委员会', townCode: '990114101', villageCode: '990114101205' },
  ]);
