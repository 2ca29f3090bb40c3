import type { INestApplicationContext } from '@nestjs/common';
import type { Staff } from '../../kernel/actor.js';
import type { Instant } from '../../kernel/time.js';
import { ApiTokensService } from '../../people/api-tokens.service.js';
import { PeopleService } from '../../people/people.service.js';
import { actorFor } from '../../people/staff-member.js';
import type { Credentials } from '../../tools/plan/http-api.js';

export type DemoTokens = { credentials: Credentials; revoke(): Promise<void> };

/** Lets the loader call as any demo account, by a bearer token that lasts no longer than the load. A session would run out each evening of the story. */
export const demoTokens = (rooms: INestApplicationContext, expiresAt: Instant): DemoTokens => {
  const people = rooms.get(PeopleService, { strict: false });
  const tokens = rooms.get(ApiTokensService, { strict: false });
  const issued = new Map<string, Promise<{ owner: Staff; id: string; authorization: string }>>();
  const issue = async (username: string): Promise<{ owner: Staff; id: string; authorization: string }> => {
    const member = await people.staffByUsername(username);
    if (!member) throw new Error(`config/demo: nobody is called ${username}`);
    const owner = actorFor(member);
    const { token, apiToken } = await tokens.issue(owner, { name: 'demo', scopes: ['read', 'write'], expiresAt });
    return { owner, id: apiToken.id, authorization: `Bearer ${token}` };
  };
  const tokenOf = (username: string) => {
    const known = issued.get(username) ?? issue(username);
    issued.set(username, known);
    return known;
  };
  return {
    credentials: async (username) => ({ authorization: (await tokenOf(username)).authorization }),
    revoke: async () => {
      for (const token of issued.values()) {
        const { owner, id } = await token;
        await tokens.revoke(owner, id);
      }
    },
  };
};
