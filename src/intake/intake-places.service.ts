import { Injectable } from '@nestjs/common';
import { BadRequest } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { townOf } from '../regions/region.js';
import { RegionsService } from '../regions/regions.service.js';

export type Place = { townCode: string | null; villageCode: string | null };

/** Names repeat, so places come by code, and a code must lie in the district. */
@Injectable()
export class IntakePlacesService {
  constructor(private readonly regions: RegionsService) {}

  /** The place meant; a village brings its town along. Throws BadRequest `input.unknown-town`, `-village`, `input.village-of-other-town`. */
  async placeOf(districtCode: string, given: { townCode?: string; villageCode?: string }): Promise<Place> {
    const { villageCode } = given;
    const townCode = given.townCode ?? (villageCode && townOf(villageCode));
    if (!townCode) return { townCode: null, villageCode: null };
    const tree = await this.regions.tree(districtCode);
    if (tree.find(townCode)?.level !== 'town') throw new BadRequest(UNKNOWN_TOWN);
    if (!villageCode) return { townCode, villageCode: null };
    const village = tree.find(villageCode);
    if (village?.level !== 'village') throw new BadRequest(UNKNOWN_VILLAGE);
    if (village.parentCode !== townCode) throw new BadRequest(OTHER_TOWN);
    return { townCode, villageCode };
  }
}

const UNKNOWN_TOWN = refusal('input.unknown-town', '本区没有这个镇街代码。', 'The district has no town with this code.');
const UNKNOWN_VILLAGE = refusal('input.unknown-village', '本区没有这个村代码。', 'The district has no village with this code.');
const OTHER_TOWN = refusal('input.village-of-other-town', '这个村不属于所填的镇街。', 'This village belongs to another town.');
