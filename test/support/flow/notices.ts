import type { DeliveryDto, NoticeDto } from '../../../src/notices/dto/notice.dto.js';
import type { Flow } from './flow.js';

export type SeenNotice = NoticeDto;

/** The printed notices of a case, oldest first. */
export const noticesOf = async (flow: Flow, caseId: string): Promise<NoticeDto[]> => {
  await flow.world.settled();
  return flow.get<NoticeDto[]>('sj01', `/api/cases/${caseId}/notices`);
};

/** The latest notice of a kind. */
export const noticeOf = async (flow: Flow, caseId: string, kind: string): Promise<NoticeDto> => {
  const found = (await noticesOf(flow, caseId)).findLast((notice) => notice.kind === kind);
  if (!found) throw new Error(`no ${kind} was issued`);
  return found;
};

/** What stands on the slip or the receipt of what arrived. */
export const slipOf = ({ mode }: Pick<DeliveryDto, 'mode'>, result: 'served' | 'failed'): object => {
  if (result === 'failed') return {};
  if (mode === 'POST') return { registeredNumber: 'XA 0011 4260 CN' };
  if (mode === 'PHONE') return { outcome: 'reached' };
  return mode === 'CODE' ? { way: 'IN_PERSON', takenBy: 'addressee' } : mode === 'IN_PERSON' ? { takenBy: 'addressee' } : {};
};

/** What the desk enters from a delivery receipt, or that nobody was there. */
export const attempt = async (
  flow: Flow,
  caseId: string,
  kind: string,
  input: { result: 'served' | 'failed'; at?: string; reason?: string; takenBy?: string },
): Promise<DeliveryDto> => {
  const { deliveries } = await noticeOf(flow, caseId, kind);
  const delivery = deliveries.find(({ recipient }) => recipient === 'complainant')!;
  await flow.on('slfz01', caseId, `deliveries/${delivery.id}/attempts`, { ...slipOf(delivery, input.result), ...input });
  return (await noticeOf(flow, caseId, kind)).deliveries.find(({ id }) => id === delivery.id)!;
};

/** Sees to it that the complainant's latest notice of the kind is served: at once with number and code, else by the desk's receipt. */
export const served = async (flow: Flow, caseId: string, kind: string): Promise<void> => {
  const { deliveries } = await noticeOf(flow, caseId, kind);
  if (deliveries.some(({ recipient, servedAt }) => recipient === 'complainant' && servedAt === null))
    await attempt(flow, caseId, kind, { result: 'served', at: flow.now() });
};
