import { describe, expect, it } from '@jest/globals';
import { proposedSeverity, type SeverityFacts } from './severity-rules.js';

const proposed = (more: Partial<SeverityFacts>) => {
  const facts: SeverityFacts = { base: 2, isPlain: false, isKeyVillage: false, pollingDay: null, today: '2026-10-20', ...more };
  const { severity, reasons } = proposedSeverity(facts);
  return [severity, ...reasons.map(({ code }) => code)];
};

describe('the proposed severity', () => {
  it.each<[string, Partial<SeverityFacts>, unknown[]]>([
    ['is the default of the codes', {}, [2, 'code']],
    ['rises as the vote comes near', { pollingDay: '2026-10-23' }, [3, 'code', 'polling']],
    ['not four days before', { pollingDay: '2026-10-24' }, [2, 'code']],
    ['nor after it', { pollingDay: '2026-10-19' }, [2, 'code']],
    ['on the very day', { pollingDay: '2026-10-20' }, [3, 'code', 'polling']],
    ['where it can still be stopped', { occurrence: 'will_occur' }, [3, 'code', 'will_occur']],
    [
      'twice where the vote is near as well',
      { occurrence: 'will_occur', pollingDay: '2026-10-21' },
      [4, 'code', 'polling', 'will_occur'],
    ],
    ['in a key village', { isKeyVillage: true }, [3, 'code', 'key_village']],
    ['for five people, not for four', { headcount: 5 }, [3, 'code', 'group']],
    ['once for several reasons', { headcount: 9, isKeyVillage: true }, [3, 'code', 'key_village', 'group']],
    ['never above four', { base: 4, isKeyVillage: true }, [4, 'code', 'key_village']],
    ['not for a mere question', { base: 1, isPlain: true, headcount: 30, pollingDay: '2026-10-20' }, [1, 'code']],
  ])('%s', (_, facts, expected) => {
    expect(proposed(facts)).toEqual(expected);
  });

  it('stays at the default for four people', () => {
    expect(proposed({ headcount: 4 })).toEqual([2, 'code']);
  });
});
