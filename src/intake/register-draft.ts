import type { Accused } from '../cases/conflict-rules.js';
import type { Registration } from '../cases/register-case.service.js';
import type { VaultContents } from '../identity/vault-contents.js';
import type { WorkingTexts } from '../identity/vault-contents.js';
import type { ChannelDetails } from './channel-details-rules.js';
import { personOf } from './complainant-person.js';
import type { RegisterDto } from './dto/register.dto.js';
import { allegationTexts, maskedAllegation, textsIn, withTexts } from './verbatim-texts.js';

/** What has been decided about a registration before the transaction begins; the words are still verbatim. */
export type Draft = {
  input: RegisterDto;
  details: ChannelDetails;
  facts: Omit<
    Registration,
    'allegations' | 'respondents' | 'workingText' | 'remedySought' | 'channelDetails' | 'priorPetitions' | 'lookBackId'
  >;
  respondents: Accused[];
};

/** What goes into the vault: the person, and every free text verbatim. Pure. */
export const vaultContentsOf = ({ input, details, respondents }: Draft): VaultContents => ({
  ...personOf(input.complainant ?? {}, details.sealed),
  narrative: input.narrative,
  texts: {
    ...textsIn('remedySought', input.remedySought),
    ...Object.assign({}, ...(input.allegations ?? []).map((told, i) => allegationTexts(i + 1, told))),
    ...textsIn('channel', details.open),
    ...textsIn('prior', input.priorPetitions),
    ...Object.assign({}, ...respondents.map(({ name }, i) => textsIn(`respondent.${i}`, name))),
  },
});

/** What the case may hold: the same, with the complainant's own name, numbers and address replaced. Pure. */
export const registrationOf = ({ input, details, facts, respondents }: Draft, masked: WorkingTexts): Registration => ({
  ...facts,
  workingText: masked.workingText,
  remedySought: input.remedySought === undefined ? null : (masked.texts['remedySought'] ?? null),
  channelDetails: withTexts('channel', details.open, masked.texts),
  priorPetitions: input.priorPetitions
    ? input.priorPetitions.map((told, i) => ({ ...withTexts(`prior.${i}`, { ...told }, masked.texts) }))
    : null,
  lookBackId: null,
  allegations: (input.allegations ?? []).map(({ code, text, happenedAt, place, who }, i) => ({
    ...maskedAllegation(i + 1, { text, happenedAt, place, who }, masked.texts),
    code: code ?? null,
  })),
  respondents: respondents.map((accused, i) => ({
    ...accused,
    shownName: withTexts(`respondent.${i}`, accused.name, masked.texts),
  })),
});
