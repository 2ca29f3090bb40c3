import { ErasureService } from '../../../retention/erasure.service.js';
import { WrongUsage, type Command } from '../command.js';
import { say } from '../console.js';
import { inRooms } from '../rooms.js';

export const retentionRun: Command = {
  words: ['retention', 'run'],
  usage: 'retention run                      执行已批准的清单 carries approved lists out; may be broken off and begun again',
  run(args, settings) {
    if (args.length > 0) throw new WrongUsage();
    return inRooms(settings, async (rooms) => {
      const erased = await rooms.get(ErasureService, { strict: false }).run();
      say(`已销毁 ${erased} 项。 ${erased} identities, scans and recordings erased.`);
      return 0;
    });
  },
};
