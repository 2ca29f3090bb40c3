import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '../../kernel/actor.js';
import { PeopleService } from '../../people/people.service.js';

export type Person = { id: string; username: string; name: string; role: Role; post: string; groupId: string; groupName: string };

/** Left out of the names of groups: in a day book every line would hold it. */
const LONG = '村委会换届选举工作';

/** Everybody of the district, by account and by group. */
export class WhoIsWho {
  private readonly byId: ReadonlyMap<string, Person>;

  constructor(readonly people: readonly Person[]) {
    this.byId = new Map(people.map((person) => [person.id, person]));
  }

  static async of(rooms: INestApplicationContext, districtCode: string): Promise<WhoIsWho> {
    const roster = await rooms.get(PeopleService, { strict: false }).roster(districtCode);
    return new WhoIsWho(
      roster.staff.map(({ id, username, name, role, title, groupId }) => ({
        ...{ id, username, name, role, groupId },
        post: title ?? '',
        groupName: (roster.group(groupId)?.name ?? '').replace(LONG, ''),
      })),
    );
  }

  person(id: string): Person | undefined {
    return this.byId.get(id);
  }

  named(username: string): Person {
    const person = this.people.find((each) => each.username === username);
    if (!person) throw new Error(`config/demo: nobody is called ${username}`);
    return person;
  }

  membersOf(groupId: string): Person[] {
    return this.people.filter((person) => person.groupId === groupId);
  }
}
