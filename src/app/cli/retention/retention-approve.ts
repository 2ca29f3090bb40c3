import { RetentionPlansService } from '../../../retention/retention-plans.service.js';
import { WrongUsage, type Command } from '../command.js';
import { askAll, say } from '../console.js';
import { asPerson } from '../person-at-console.js';
import { inRooms } from '../rooms.js';

export const retentionApprove: Command = {
  words: ['retention', 'approve'],
  usage: 'retention approve PLAN             批准销毁清单（须由另一人）decides a list, as another person than who proposed it',
  run([planId, ...others], settings) {
    if (!planId || others.length > 0) throw new WrongUsage();
    return inRooms(settings, async (rooms) => {
      const plans = rooms.get(RetentionPlansService, { strict: false });
      const decided = await asPerson(rooms, async (staff) => {
        const { digest, counts, policy } = await plans.one(staff, planId);
        for (const { kind, state, count } of counts) say(`${kind}  ${state}  ${count}  （${policy[kind]} 个月 months）`);
        const [word] = await askAll([
          { ask: '销毁后无法恢复。批准请输入 YES What is erased cannot be brought back. Type YES to approve: ' },
        ]);
        return plans.decide(staff, planId, { approve: word?.trim() === 'YES', digest });
      });
      say(
        decided.state === 'approved'
          ? '已批准，由系统执行。 Approved; it is carried out now (retention run).'
          : '已否决。 Rejected.',
      );
      return 0;
    });
  },
};
