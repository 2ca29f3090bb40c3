import { AccountResetsService } from '../../people/sign-in/account-resets.service.js';
import { WrongUsage, type Command } from './command.js';
import { say } from './console.js';
import { inRooms } from './rooms.js';

/** For the only administrator who lost phone and recovery codes; for everybody else an administrator does it over the API. */
export const secondFactorReset: Command = {
  words: ['second-factor', 'reset'],
  usage: 'second-factor reset USERNAME      重置第二重验证，下次登录重新设置 for a lost phone; set up anew at the next sign-in',
  async run([username, ...others], settings) {
    if (username === undefined || others.length > 0) throw new WrongUsage();
    await inRooms(settings, (rooms) => rooms.get(AccountResetsService, { strict: false }).resetSecondFactorOf(username));
    say(`${username} 的第二重验证已重置，其会话已结束。 The second factor of ${username} is reset; all sessions have ended.`);
    return 0;
  },
};
