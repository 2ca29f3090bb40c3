import type { INestApplicationContext } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import type { Registration } from '../../cases/register-case.service.js';
import type { Channel } from '../../cases/vocabulary.js';
import { TaxonomyService } from '../../elections/taxonomy.service.js';
import type { VaultContents } from '../../identity/vault-contents.js';
import type { Staff } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { actorFor } from '../../people/staff-member.js';
import { PeopleService } from '../../people/people.service.js';
import type { Roster } from '../../people/roster.js';
import { inProject } from '../../platform/config/project-root.js';
import { RegionsService } from '../../regions/regions.service.js';
import type { BulkCase } from './bulk-plan.js';

/** Real messages of citizens: no invented text has their spread of words and lengths. */
const MESSAGES = 'test/fixtures/citizen-messages.jsonl';
const CHANNELS: readonly Channel[] = ['CALL', 'CALL', 'CALL', 'LETTER', 'VISIT', 'ONLINE', 'ONLINE', 'ONLINE', 'TRANSFER_IN'];

type Message = { topic: string; text: string };
type Place = { townCode: string; villageCode: string };

/** What bulk-loaded cases are made of. */
export type Material = {
  districtCode: string;
  messages: readonly Message[];
  places: readonly Place[];
  codes: readonly string[];
  clerk: Staff;
  supervisor: Staff;
  roster: Roster;
};

/** Gathers places, people and texts of the loaded demo district. Throws ENOENT where the test fixtures are not installed. */
export const gatherMaterial = async (rooms: INestApplicationContext, districtCode: string): Promise<Material> => {
  const part = { strict: false } as const;
  const lines = (await readFile(inProject(MESSAGES), 'utf8')).split('\n').filter((line) => line !== '');
  const people = rooms.get(PeopleService, part);
  const tree = await rooms.get(RegionsService, part).tree(districtCode);
  const places = tree.regions
    .filter(({ level }) => level === 'village')
    .map(({ code, parentCode }) => ({ townCode: parentCode!, villageCode: code }));
  const actorOf = async (role: 'intake_clerk' | 'intake_supervisor'): Promise<Staff> => {
    const [member] = await people.staffOfRole(districtCode, role);
    return actorFor(member!);
  };
  return {
    districtCode,
    messages: lines.map((line) => JSON.parse(line) as Message),
    places,
    codes: rooms
      .get(TaxonomyService, part)
      .codes()
      .filter(({ code }) => code.startsWith('S'))
      .map(({ code }) => code),
    clerk: await actorOf('intake_clerk'),
    supervisor: await actorOf('intake_supervisor'),
    roster: await people.roster(districtCode),
  };
};

const nth = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** What the desk would have typed for this case; its own text, place, person and one or two points. */
export const told = (
  material: Material,
  { index, receivedAt }: BulkCase,
): { registration: Registration; contents: VaultContents } => {
  const { messages, places, codes, clerk, districtCode } = material;
  const message = nth(messages, index);
  const points = index % 3 === 0 ? [index, index + 7] : [index];
  const code = nth(codes, index);
  const hasPhone = index % 5 !== 0;
  const registration: Registration = {
    id: newId(),
    districtCode,
    channel: nth(CHANNELS, index * 7),
    receivedAt,
    receivedById: clerk.id,
    receivedGroupId: clerk.groupId,
    ...nth(places, index * 13),
    stage: code.slice(0, 2) as Registration['stage'],
    occurrence: 'occurred',
    workingText: message.text,
    remedySought: message.topic,
    complainantKind: hasPhone ? 'NAMED_UNVERIFIED' : 'ANONYMOUS',
    contact: hasPhone ? 'ADDRESS' : 'CODE_ONLY',
    replyChannel: hasPhone ? 'PHONE' : 'ONLINE',
    confidentiality: 'NORMAL',
    headcount: null,
    channelDetails: { readBackConfirmed: true },
    priorPetitions: null,
    privacyNoticeGiven: true,
    repeatOfId: null,
    petitionCount: 1,
    lookBackId: null,
    allegations: points.map((point) => ({ code: nth(codes, point), text: nth(messages, point * 31).topic })),
    respondents: index % 4 === 0 ? [{ type: 'VILLAGE_COMMITTEE', name: '村民委员会' }] : [],
  };
  const person = hasPhone ? { name: `村民${index}`, phone: `199${String(index).padStart(8, '0')}` } : {};
  return { registration, contents: { person, narrative: message.text, texts: { remedySought: message.topic } } };
};
