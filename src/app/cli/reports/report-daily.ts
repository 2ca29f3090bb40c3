import { isDay } from '../../../platform/http/field-values.js';
import { DailyReportsService } from '../../../reports/daily-reports.service.js';
import { KeptReportsService } from '../../../reports/kept-reports.service.js';
import { reportText } from '../../../reports/report-text.js';
import { WrongUsage, type Command } from '../command.js';
import { complain, say } from '../console.js';
import { inRooms } from '../rooms.js';

/** Prints the district's report: sums alone. As it stands now, or as it was kept at its hour on a day gone by. */
export const reportDaily: Command = {
  words: ['report', 'daily'],
  usage: 'report daily [--day DAY]          打印日报（附审计链锚点）prints the daily report with the anchor of the audit chain',
  async run(args, settings) {
    const [flag, day, ...others] = args;
    if ((flag !== undefined && (flag !== '--day' || !isDay(day))) || others.length > 0) throw new WrongUsage();
    const { districtCode } = settings;
    return inRooms(settings, async (rooms) => {
      const report = day
        ? await rooms.get(KeptReportsService, { strict: false }).kept(districtCode, day)
        : await rooms.get(DailyReportsService, { strict: false }).ofDistrict(districtCode);
      if (report) {
        say(reportText(report, 'zh').trimEnd());
        return 0;
      }
      complain('当日未存日报（每天 08:30 由工作进程生成）。 No report was kept on that day: a worker makes it at 08:30.');
      return 1;
    });
  },
};
