import { complaint } from '../../support/flow/complaint.js';
import type { Answer, Body } from '../../support/client.js';
import type { Desk } from './desk.js';

export const answered = <B>({ status, body }: Answer<B>): B => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

/** A case that zd1_01 and zd1_02 are to verify, told by telephone a while ago. */
export const verifyingCase = async (desk: Desk, more: object = {}): Promise<Body> => {
  const told = complaint({ now: () => new Date(desk.now().getTime() - 3_600_000).toISOString() }, { stage: 'S4', ...more });
  const { id } = answered(await (await desk.as('djy01')).post('/api/cases', told));
  answered(await (await desk.as('slfz01')).post(`/api/cases/${id}/steps/accept`));
  const leader = await desk.as('zd1_zz');
  const verifierIds = await Promise.all(['zd1_01', 'zd1_02'].map(idOf(desk)));
  return answered(await leader.post(`/api/cases/${id}/steps/startVerification`, { verifierIds, declaredNoConflict: true }));
};

const idOf =
  (desk: Desk) =>
  async (username: string): Promise<string> =>
    answered(await (await desk.as(username)).get<{ staff: { id: string } }>('/api/session')).staff.id;
