import type { Settings } from '../platform/config/settings.js';
import { say } from './cli/console.js';
import { createFirstAdministrator, hasAdministrator } from './cli/first-administrator.js';
import type { Server } from './server.js';

/** Once the server listens: says where, and sees to it that somebody can administer it. */
export const afterStart = async ({ app }: Server, url: string, settings: Settings): Promise<void> => {
  say(`Huicha 回查  ${url}  （接口文档 API: ${url}/api/docs）`);
  if (settings.keyFile !== undefined)
    say(`主密钥 master keys: ${settings.keyFile}（请与数据库分开备份 back it up apart from the database）`);
  if (settings.role === 'worker' || settings.demo !== 'off' || (await hasAdministrator(app))) return;
  if (process.stdin.isTTY) await createFirstAdministrator(app, settings);
  else
    say(
      '还没有系统管理员，请运行 npm run huicha -- admin create。 There is no administrator yet; run npm run huicha -- admin create.',
    );
};
