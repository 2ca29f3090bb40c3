import { Inject, Injectable } from '@nestjs/common';
import { CITIZEN_WORDS } from '../cases/words.js';
import { RegisterService } from '../intake/register.service.js';
import { BadRequest } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { districtOf } from '../regions/region.js';
import type { PublicRegisterDto } from './dto/public-register.dto.js';
import type { PublicRegisteredDto } from './dto/public-registered.dto.js';

/** A citizen registers online: the desk's own verb, without an account. */
@Injectable()
export class CitizenRegisterService {
  constructor(
    private readonly registrations: RegisterService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Throws BadRequest `consent.required`, and as the desk's registration does. */
  async register({ consent, ...told }: PublicRegisterDto, idempotencyKey?: string): Promise<PublicRegisteredDto> {
    if (!consent) throw new BadRequest(CONSENT_REQUIRED);
    const district = told.townCode ?? told.villageCode;
    const { file, queryCode } = await this.registrations.registerOnline(
      district ? districtOf(district) : this.settings.districtCode,
      { ...told, channel: 'ONLINE', privacyNoticeGiven: true, channelDetails: { consentTick: true } },
      idempotencyKey,
    );
    const { number, state, receivedAt } = file.kase;
    return { number, queryCode, state: CITIZEN_WORDS[state], receivedAt };
  }
}

const CONSENT_REQUIRED = refusal(
  'consent.required',
  '请先阅读并同意个人信息处理说明。',
  'Please read and accept the notice on personal data first.',
);
