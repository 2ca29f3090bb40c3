import type { Command } from './command.js';
import { createFirstAdministrator } from './first-administrator.js';
import { inRooms } from './rooms.js';

export const adminCreate: Command = {
  words: ['admin', 'create'],
  usage: 'admin create                      首位系统管理员 the first administrator (or HUICHA_ADMIN_USERNAME, _NAME, _PASSWORD)',
  async run(_, settings) {
    await inRooms(settings, (rooms) => createFirstAdministrator(rooms, settings));
    return 0;
  },
};
