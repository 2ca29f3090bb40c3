import { describe, expect, it } from '@jest/globals';
import { faultsOn, registrationOf, reportFrom, type ReportForm } from './report-form.js';

const form = (told: Partial<ReportForm> = {}): ReportForm => ({ ...reportFrom({}), narrative: '票箱没有封。', ...told });

describe('a report on the citizen pages', () => {
  it('needs a sentence of what happened, and nothing else of its first step', () => {
    expect(faultsOn(1, form())).toEqual([]);
    expect(faultsOn(1, form({ narrative: ' \n' })).map(({ field }) => field)).toEqual(['narrative']);
    expect(faultsOn(1, form({ narrative: '长'.repeat(20_001) })).map(({ field }) => field)).toEqual(['narrative']);
  });

  it('asks for a name only of whoever wants to give one', () => {
    expect(faultsOn(2, form({ who: 'named' })).map(({ field }) => field)).toEqual(['name']);
    expect(faultsOn(2, form({ who: 'unnamed' }))).toEqual([]);
    expect(faultsOn(2, form())).toEqual([]);
  });

  it('is not sent without the consent', () => {
    expect(faultsOn(3, form()).map(({ field }) => field)).toEqual(['consent']);
    expect(faultsOn(3, form({ consent: 'yes' }))).toEqual([]);
  });

  it('drops the name of whoever chose to stay unnamed after typing it', () => {
    const { complainant } = registrationOf(form({ who: 'unnamed', name: '张三', phone: '' }));
    expect(complainant).toEqual({ anonymous: true, replyChannel: 'ONLINE' });
  });

  it('knows a town from a village by the length of the code', () => {
    expect(registrationOf(form({ village: '990114101' }))).toMatchObject({ townCode: '990114101' });
    expect(registrationOf(form({ village: '990114101' }))).not.toHaveProperty('villageCode');
    expect(registrationOf(form({ village: '990114101201' }))).toMatchObject({
      townCode: '990114101',
      villageCode: '990114101201',
    });
    expect(registrationOf(form())).not.toHaveProperty('townCode');
  });
});
