import { describe, expect, it } from '@jest/globals';
import { CalendarService } from '../calendar/calendar.service.js';
import { lateWord } from './late-notice-rules.js';

const calendar = new CalendarService().current();
const NOW = '2026-10-16T09:00:00.000+08:00';
const plan = (id: string, newDate: string | null) => ({ id, at: NOW, newDate });

describe('the word to a complainant whose case is late', () => {
  it('takes reason and date from the last plan that names a date', () => {
    expect(lateWord([plan('a', '2026-10-20'), plan('b', '2026-10-22'), plan('c', null)], NOW, NOW, calendar)).toEqual({
      newDate: '2026-10-22',
      planNoteId: 'b',
    });
  });

  it.each([
    ['no plan', []],
    ['no date', [plan('a', null)]],
    ['a plan from before it began', [{ ...plan('a', '2026-10-20'), at: '2026-10-16T08:59:59.999+08:00' }]],
    ['a date that has come', [plan('a', '2026-10-20'), plan('b', '2026-10-16')]],
  ])('with %s gives no reason and 1 W, over the weekend', (_title, plans) => {
    expect(lateWord(plans, NOW, NOW, calendar)).toEqual({ newDate: '2026-10-19', planNoteId: null });
  });
});
