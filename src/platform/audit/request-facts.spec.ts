import { describe, expect, it } from '@jest/globals';
import { factOfRequest, refsOfMade, type AuditedRequest } from './request-facts.js';

const ID = '01900000-0000-7000-8000-000000000000';
const staff = { kind: 'staff', id: ID, name: '张三', role: 'admin', districtCode: '990115', groupId: 'g' } as const;
const about = { action: 'http.patch', at: '2026-10-12T09:00:00.000+08:00', districtCode: '990114' };

const request = (more: Partial<AuditedRequest> = {}): AuditedRequest => ({
  method: 'PATCH',
  routeOptions: { url: '/api/staff/:id/absence' },
  params: { id: ID },
  query: {},
  staff,
  ...more,
});

describe('the plain note of a request', () => {
  it('tells who called which route about what, in the district of whoever called', () => {
    expect(factOfRequest(request(), about)).toMatchObject({
      districtCode: '990115',
      actor: staff,
      subject: { type: 'route', id: '/api/staff/:id/absence' },
      refs: { id: ID },
    });
  });

  it('is of nobody in this district where nobody has signed in', () => {
    expect(factOfRequest(request({ staff: undefined }), about)).toMatchObject({
      districtCode: '990114',
      actor: { kind: 'nobody' },
    });
  });

  it('repeats ids and codes of places, no other word of the address: a name or a telephone number may stand there', () => {
    const params = { id: 'Wang', village: '990114101205', town: '990114101', phone: '13900000000', code: '王某' };
    expect(factOfRequest(request({ params }), about).refs).toEqual({ village: '990114101205', town: '990114101' });
  });

  it('names what was made', () => {
    const made = new Map([
      ['StaffRow', ID],
      ['Notice', ID],
      ['OutboxMessage', ID],
      ['VaultRecord', 'not an id'],
    ]);
    expect(refsOfMade(made)).toEqual({ madeStaff: ID, madeNotice: ID });
  });
});
