import { Injectable } from '@nestjs/common';
import type { Accused } from '../cases/conflict-rules.js';
import { UNKNOWN_GROUP, UNKNOWN_STAFF } from '../cases/unknown-ids.js';
import { BadRequest } from '../kernel/errors.js';
import { PeopleService } from '../people/people.service.js';
import type { RespondentDto } from './dto/respondent.dto.js';
import { IntakePlacesService } from './intake-places.service.js';

/** Whom the complaint is about, as the desk enters it: places, groups and persons by their ids where they are ours. */
@Injectable()
export class IntakeAccusedService {
  constructor(
    private readonly people: PeopleService,
    private readonly places: IntakePlacesService,
  ) {}

  /** Throws BadRequest `input.unknown-…` for a place, group or person that the district does not have. */
  async accusedOf(districtCode: string, respondents: readonly RespondentDto[]): Promise<Accused[]> {
    const accused: Accused[] = [];
    for (const { type, name, groupId, staffId, ...given } of respondents) {
      const { townCode, villageCode } = await this.places.placeOf(districtCode, given);
      const roster = await this.people.roster(districtCode);
      if (groupId && !roster.group(groupId)) throw new BadRequest(UNKNOWN_GROUP);
      if (staffId && !roster.member(staffId)) throw new BadRequest(UNKNOWN_STAFF);
      accused.push({ type, name, townCode, villageCode, groupId: groupId ?? null, staffId: staffId ?? null });
    }
    return accused;
  }
}
