import type { INestApplicationContext } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import { NotYourRole } from '../../kernel/errors.js';
import { SessionsService } from '../../people/sessions.service.js';
import { SignInService } from '../../people/sign-in/sign-in.service.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { askAll } from './console.js';

/** What a person decides on the console they decide as themselves: name, password and, where they have one, the code. The session ends with the work. */
export const asPerson = async <T>(rooms: INestApplicationContext, work: (staff: Staff) => Promise<T>): Promise<T> => {
  const signIns = rooms.get(SignInService, { strict: false });
  const sessions = rooms.get(SessionsService, { strict: false });
  const [username, password] = await askAll([{ ask: '用户名 username: ' }, { ask: '密码 password: ', isSecret: true }]);
  let { session } = await signIns.signIn({
    username: username!,
    password: password!,
    userAgent: 'console',
    address: null,
    device: undefined,
    former: undefined,
  });
  try {
    if (session.duty === 'enter-code') {
      const [code] = await askAll([{ ask: '验证码 code: ', isSecret: true }]);
      ({ session } = await signIns.enterCode(session, code!.trim(), undefined));
    }
    if (session.duty !== undefined) throw new NotYourRole();
    return await work(session.staff);
  } finally {
    await rooms.get(UnitOfWork, { strict: false }).write((tx) => sessions.end(tx, session.row.id));
  }
};
