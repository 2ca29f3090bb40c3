import type { INestApplicationContext } from '@nestjs/common';
import { ElectionRow } from '../../../elections/election.entity.js';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { dayOf, instant } from '../../../kernel/time.js';
import type { Settings } from '../../../platform/config/settings.js';
import { Reader } from '../../../platform/database/unit-of-work.js';
import { DueDataService } from '../../../retention/due-data.service.js';
import { RetentionPlansService } from '../../../retention/retention-plans.service.js';
import { WrongUsage, type Command } from '../command.js';
import { say } from '../console.js';
import { asPerson } from '../person-at-console.js';
import { inRooms } from '../rooms.js';

export const retentionPlan: Command = {
  words: ['retention', 'plan'],
  usage:
    'retention plan [ELECTION] [--dry-run]  到期个人信息销毁清单 lists personal data whose time is over; asks who proposes it',
  run(args, settings) {
    const [given, ...others] = args.filter((arg) => arg !== '--dry-run');
    if (others.length > 0) throw new WrongUsage();
    return inRooms(settings, async (rooms) => {
      const electionId = given ?? (await lastEnded(rooms, settings));
      if (electionId === undefined) {
        say('没有已结束的换届选举。 No election has ended yet.');
        return 1;
      }
      await sayDue(rooms, settings, electionId);
      if (args.includes('--dry-run')) return 0;
      const plan = await asPerson(rooms, (staff) =>
        rooms.get(RetentionPlansService, { strict: false }).propose(staff, electionId),
      );
      say(
        `清单 ${plan.id} 已提出，须由另一人批准。 The list is proposed; another person decides it: retention approve ${plan.id}`,
      );
      return 0;
    });
  },
};

const sayDue = async (rooms: INestApplicationContext, { districtCode }: Settings, electionId: string): Promise<void> => {
  const today = dayOf(instant(rooms.get<Clock>(CLOCK, { strict: false }).now()));
  const reader = rooms.get(Reader, { strict: false });
  const { election, due, later, leftOut } = await rooms
    .get(DueDataService, { strict: false })
    .of(reader, districtCode, electionId, today);
  say(`${election.name}（${election.id}，${election.endsOn} 结束 ended）`);
  for (const { number, kind, dueOn } of due) say(`${number}  ${kind}  ${dueOn}`);
  say(
    `到期 due ${due.length}；未到期 later ${later}；未办结 open ${leftOut.open}；并案未办结 merged into an open case ${leftOut['parent-open']}`,
  );
};

const lastEnded = async (rooms: INestApplicationContext, { districtCode }: Settings): Promise<string | undefined> => {
  const today = dayOf(instant(rooms.get<Clock>(CLOCK, { strict: false }).now()));
  const elections = await rooms.get(Reader, { strict: false }).find(ElectionRow, { districtCode }, { endsOn: 'ASC' });
  return elections.findLast(({ endsOn }) => endsOn < today)?.id;
};
