import type { Accused } from '../../cases/conflict-rules.js';
import { RESPONDENT_TYPES } from '../../cases/vocabulary.js';
import type { Day } from '../../kernel/time.js';
import { isDay, isRegionCode } from '../../platform/http/field-values.js';
import { townOf } from '../../regions/region.js';

export type Form = Record<string, unknown>;

/** What a look at the desk's drafts needs of a form: place, beginning, and by whom and about whom it speaks, so far as colleagues are compared with it. */
export type FormOutline = {
  townCode: string | null;
  villageCode: string | null;
  stage: string | null;
  beginning: string | null;
  /** The earliest day that it names for its receipt. */
  receivedOn: Day | null;
  respondents: Accused[];
  /** The complainant, and who speaks or signs with them. */
  names: string[];
};

const BEGINNING = 40;
/** More than a registration takes. */
const MOST = 50;
const LONGEST_NAME = 200;

/** Days and wall times at which a form of some channel says that it was received. */
const RECEIPT: readonly string[] = ['receivedAt', 'dateReceived', 'callStart', 'arrivedAt', 'theirReceiptDate'];

/** The outline of a form of the desk's screen, as far as it is one: nothing in it is as it should be before it is registered. Pure. */
export const outlineOf = (form: Form): FormOutline => {
  const villageCode = isRegionCode(form['villageCode'], 'village') ? form['villageCode'] : null;
  const townCode = isRegionCode(form['townCode'], 'town') ? form['townCode'] : villageCode && townOf(villageCode);
  const days = RECEIPT.map((name) => wordOf(form[name])?.slice(0, 10)).filter(isDay);
  return {
    townCode,
    villageCode,
    stage: wordOf(form['stage']),
    beginning: wordOf(form['narrative'])?.slice(0, BEGINNING) ?? null,
    receivedOn: days.toSorted()[0] ?? null,
    respondents: rowsOf(form['respondents']).flatMap(accusedOf),
    names: [form['name'], form['agentFor'], ...rowsOf(form['representatives']).map(({ name }) => name)].flatMap(nameOf),
  };
};

const accusedOf = ({ type, name, townCode, villageCode, groupId, staffId }: Form): Accused[] => {
  const [named = ''] = nameOf(name);
  const respondent: Accused = {
    type: RESPONDENT_TYPES.find((known) => known === type) ?? 'OTHER',
    name: named,
    townCode: isRegionCode(townCode, 'town') ? townCode : null,
    villageCode: isRegionCode(villageCode, 'village') ? villageCode : null,
    groupId: wordOf(groupId),
    staffId: wordOf(staffId),
  };
  // As the screen sends it: a row without a name is no respondent yet, unless it names an account or a group.
  return named === '' && respondent.groupId === null && respondent.staffId === null ? [] : [respondent];
};

const wordOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const nameOf = (value: unknown): string[] => {
  const name = wordOf(value)?.trim() ?? '';
  return name === '' ? [] : [name.slice(0, LONGEST_NAME)];
};

const rowsOf = (value: unknown): Form[] =>
  Array.isArray(value) ? value.filter((row): row is Form => typeof row === 'object' && row !== null).slice(0, MOST) : [];
