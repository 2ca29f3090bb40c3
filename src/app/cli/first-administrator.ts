import type { INestApplicationContext } from '@nestjs/common';
import { AdministrationService, type FirstAdministrator } from '../../people/administration.service.js';
import type { Settings } from '../../platform/config/settings.js';
import { askAll, say } from './console.js';

type Answers = Omit<FirstAdministrator, 'districtCode'>;

/** Opens the first administrator's account, from HUICHA_ADMIN_USERNAME, _NAME and _PASSWORD or asked on the console. Throws Refused where there is one. */
export const createFirstAdministrator = async (rooms: INestApplicationContext, { districtCode }: Settings): Promise<void> => {
  const answers = fromEnvironment() ?? (await fromConsole());
  const { username } = await rooms
    .get(AdministrationService, { strict: false })
    .createFirstAdministrator({ districtCode, ...answers });
  say(`系统管理员 ${username} 已创建。 The administrator ${username} has an account.`);
};

export const hasAdministrator = (rooms: INestApplicationContext): Promise<boolean> =>
  rooms.get(AdministrationService, { strict: false }).hasAdministrator();

const fromEnvironment = (): Answers | undefined => {
  const { HUICHA_ADMIN_USERNAME: username, HUICHA_ADMIN_NAME: name, HUICHA_ADMIN_PASSWORD: password } = process.env;
  return username && password ? { username, name: name ?? username, password } : undefined;
};

const fromConsole = async (): Promise<Answers> => {
  say('创建首位系统管理员。 The first administrator:');
  const [username, name, password] = await askAll([
    { ask: '用户名 username: ' },
    { ask: '姓名 name: ' },
    { ask: '密码（至少 10 个字符）password (at least 10 characters): ', isSecret: true },
  ]);
  return { username: username!.trim(), name: name!.trim(), password: password! };
};
