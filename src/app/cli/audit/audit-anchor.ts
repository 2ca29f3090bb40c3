import { AuditAnchors } from '../../../platform/audit/audit-anchors.js';
import { canonicalJson } from '../../../platform/audit/canonical-json.js';
import { isDay } from '../../../platform/http/field-values.js';
import { WrongUsage, type Command } from '../command.js';
import { complain, say } from '../console.js';
import { inRooms } from '../rooms.js';

/** Prints anchors to keep outside: on paper, in the report, with the auditor. Makes that of the day before, if no worker has yet. */
export const auditAnchor: Command = {
  words: ['audit', 'anchor'],
  usage: 'audit anchor [--day DAY]          打印每日锚点（每行一条 JSON）prints the daily anchors, to be kept elsewhere',
  async run(args, settings) {
    const [flag, day, ...others] = args;
    if ((flag !== undefined && (flag !== '--day' || !isDay(day))) || others.length > 0) throw new WrongUsage();
    return inRooms(settings, async (rooms) => {
      const anchors = rooms.get(AuditAnchors, { strict: false });
      await anchors.anchorEnded();
      const found = await anchors.list(settings.districtCode, day);
      for (const anchor of found.toReversed()) say(canonicalJson(anchor));
      if (found.length > 0) return 0;
      complain(
        '没有锚点：当日尚未结束，或当日没有审计记录。 There is no anchor: the day has not ended, or nothing was noted by then.',
      );
      return 1;
    });
  },
};
