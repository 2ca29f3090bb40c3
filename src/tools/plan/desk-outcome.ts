import { byCitizen, record, step, type Act } from './act.js';
import type { Complaint, Outcome } from './demo-data.js';
import { atHour, later } from './moments.js';

const SUPERVISOR = 'slfz01';
const OFFICE = 'xjb01';

/** To whom the data's three transferred matters went; the outcome says it only in words. */
const BODIES: Readonly<Record<string, string>> = {
  'D-021': '示例区公安分局',
  'D-059': '示例区水务局',
  'D-109': '示例区民政局',
};

/** An outcome that never came to verification: answered, transferred, merged or withdrawn. */
export const planDeskOutcome = (complaint: Complaint, outcome: Outcome, registered: Act): Act[] => {
  const after = [registered];
  const told = outcome.explanation?.points.map(({ text }) => text).join('\n') ?? '';
  switch (outcome.outcome) {
    case 'answered': {
      const { by = [], reaction } = outcome.explanation ?? {};
      const body = { text: told, acceptedByCaller: reaction === 'accepted' };
      return [step('answer', { at: atHour(outcome.repliedAt, '10:00'), by: by[0] ?? 'djy01', body, after })];
    }
    case 'transferred': {
      const basis = outcome.findings[0]?.reasons ?? '';
      const body = { body: BODIES[complaint.id] ?? '区信访办公室', kind: 'forward', basis };
      const contact = record('note', 'notes', {
        at: later(outcome.decidedAt, -1),
        by: SUPERVISOR,
        body: { kind: 'contact', text: told },
        after,
      });
      return [contact, step('transfer', { at: outcome.decidedAt, by: SUPERVISOR, body, after: [contact] })];
    }
    case 'merged': {
      const parent = outcome.mergedInto ?? '';
      const reason = outcome.findings[0]?.reasons ?? '同一事实，并案办理。';
      return [
        step('merge', {
          at: outcome.decidedAt,
          by: SUPERVISOR,
          body: (_, world) => ({ parentId: world.caseOf(parent).id, reason }),
          after,
        }),
      ];
    }
    case 'withdrawn': {
      const reason = '本人自愿撤回，不再要求办理。';
      const request = byCitizen('withdrawal', { at: outcome.decidedAt, body: { reason }, after });
      const body = { noCoercion: true, comment: told };
      return [request, step('withdraw', { at: atHour(outcome.closedAt, '15:00'), by: OFFICE, body, after: [request] })];
    }
    case 'resolved':
      return [];
    default:
      return outcome.outcome satisfies never;
  }
};
