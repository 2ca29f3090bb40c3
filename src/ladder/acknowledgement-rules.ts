import type { Escalation } from '../cases/entities/escalation.entity.js';
import { firstObjection, refusal, type Rule } from '../kernel/rule.js';

export type AcknowledgementFacts = Pick<Escalation, 'acknowledgedAt' | 'effect'> & { note: string | undefined };

const notYetAcknowledged: Rule<AcknowledgementFacts> = ({ acknowledgedAt }) =>
  acknowledgedAt === null
    ? undefined
    : refusal('escalation.acknowledged', '该项已有人确认。', 'Somebody has acknowledged this already.');

/** The record of the talk (约谈记录) is the acknowledgement. */
const talkIsOnRecord: Rule<AcknowledgementFacts> = ({ effect, note }) =>
  effect === 'talk' && note === undefined
    ? refusal(
        'escalation.note-missing',
        '约谈须填写约谈记录，才能确认。',
        'A talk is acknowledged with its record: write what was said and agreed.',
      )
    : undefined;

export const objectionToAcknowledgement = firstObjection([notYetAcknowledged, talkIsOnRecord]);
