import type { Settings } from '../../platform/config/settings.js';
import { complain, say } from '../cli/console.js';
import { writeDemoAccess } from './demo-password.js';
import { writeDeviations } from './deviations-file.js';
import type { DemoLoad, LoadedDemo } from './load-demo.js';

/** Tells the console what demo mode has done, and how to look at it. */
export const announceDemo = async (load: DemoLoad, settings: Settings): Promise<void> => {
  switch (load.state) {
    case 'loaded':
      return announceLoaded(load.demo, settings);
    case 'present':
      return say(`演示数据已在，账号见 ${settings.home}/demo-access.txt。 The demo data is there; accounts: see that file.`);
    case 'broken-off':
      return complain(
        `演示数据上次装载中断，只有一部分；要重新装载，请删除 ${settings.home} 后再启动。 Loading the demo data was broken off; to load it anew, delete that folder and start again.`,
      );
    case 'foreign':
      return complain(
        '数据库里已有账号，不装载演示数据；请设 HUICHA_DEMO=off。 The database holds real accounts, so no demo data is loaded; set HUICHA_DEMO=off.',
      );
    default:
      return load satisfies never;
  }
};

const announceLoaded = async ({ password, shiftDays, cases, ms }: LoadedDemo, { home }: Settings): Promise<void> => {
  const lines = [
    `演示区已装载（日期平移 ${shiftDays} 天，用时 ${(ms / 1000).toFixed(1)} 秒）。 The demo district is loaded (dates shifted by ${shiftDays} days).`,
    `账号 accounts: djy01 登记员 clerk · slfz01 受理负责人 supervisor · zd1_zz 指导组组长 guidance leader    密码 password: ${password}`,
  ];
  if (cases) {
    const { number, queryCode } = cases.sample;
    lines.push(`查询 as a complainant: ${number}    查询码 code: ${queryCode}`);
    const file = await writeDeviations(home, cases.deviations);
    lines.push(
      `诉求 ${cases.count} 件，办理动作 ${cases.acts} 次，偏离 ${cases.deviations.length} 处，见 ${file}。 ${cases.count} complaints; deviations are listed there.`,
    );
  }
  lines.forEach(say);
  await writeDemoAccess(home, lines.join('\n'));
};
