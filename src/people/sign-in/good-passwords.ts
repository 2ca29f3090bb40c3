import { Injectable } from '@nestjs/common';
import { BadRequest } from '../../kernel/errors.js';
import { RegionsService } from '../../regions/regions.service.js';
import { commonPasswords } from './common-passwords.js';
import { normalised, objectionToPassword } from './password-rules.js';

/** Whose password it is to be, as far as others know. */
export type Owner = { username: string; name: string; districtCode: string };

const SYSTEM = ['huicha', '回查'];

/** Asks of every password that is chosen, whoever chooses it, whether it is a good one. */
@Injectable()
export class GoodPasswords {
  constructor(private readonly regions: RegionsService) {}

  /** Throws BadRequest `password.…` with the reason. */
  async insistOn(password: string, { username, name, districtCode }: Owner): Promise<void> {
    const [common, district] = await Promise.all([commonPasswords(), this.regions.find(districtCode)]);
    const words = [username, name, districtCode, ...(district ? [district.name] : []), ...SYSTEM];
    const objection = objectionToPassword({ password: normalised(password), words, isCommon: (word) => common.has(word) });
    if (objection) throw new BadRequest(objection);
  }
}
