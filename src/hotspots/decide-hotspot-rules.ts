import { firstObjection, refusal, type Rule } from '../kernel/rule.js';

export type HotspotDecisionFacts = {
  isDecided: boolean;
  flagKey: boolean;
  /** The person named as guide; null where nobody was. */
  guide: { isOfGuidance: boolean; isShutOut: boolean } | null;
};

const isUndecided: Rule<HotspotDecisionFacts> = ({ isDecided }) =>
  isDecided ? refusal('hotspot.decided', '该热点已经研判。', 'This hotspot has been decided already.') : undefined;

const guideComesWithTheFlag: Rule<HotspotDecisionFacts> = ({ flagKey, guide }) =>
  guide && !flagKey
    ? refusal(
        'hotspot.guide-without-flag',
        '列为重点村的，才派驻村指导人员。',
        'An on-site guide is sent to a village that becomes a key village.',
      )
    : undefined;

const guideIsOfGuidance: Rule<HotspotDecisionFacts> = ({ guide }) =>
  guide && !guide.isOfGuidance
    ? refusal(
        'hotspot.guide-not-guidance',
        '驻村指导人员须来自区指导组。',
        'The on-site guide comes from a district guidance group.',
      )
    : undefined;

/** R22: whoever is shut out from one of the complaints does not guide the village in which they gather. */
const guideIsFree: Rule<HotspotDecisionFacts> = ({ guide }) =>
  guide?.isShutOut
    ? refusal(
        'hotspot.guide-conflicted',
        '该人员或其小组须回避有关事项，请另派他人。',
        'This person, or their group, is excluded from a case of this village; name somebody else.',
      )
    : undefined;

export const objectionToHotspotDecision = firstObjection([isUndecided, guideComesWithTheFlag, guideIsOfGuidance, guideIsFree]);
