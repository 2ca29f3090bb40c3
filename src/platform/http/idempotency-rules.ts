import { createHash, createHmac } from 'node:crypto';
import type { Rule } from '../../kernel/rule.js';
import { refusal } from '../../kernel/rule.js';

/** A request that wants to be carried out once, however often it is sent. `body` is the request as it was sent. */
export type RepeatableRequest = { districtCode: string; actorId: string; route: string; key: string; body: unknown };

/** Two actors, routes or districts may use the same key without meeting. */
export const idOf = ({ districtCode, actorId, route, key }: RepeatableRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([districtCode, actorId, route, key]))
    .digest('base64url');

/** Keyed with the caller's own key, which we do not keep, so that nobody can try out telephone numbers against the stored hash. */
export const hashOf = ({ key, body }: RepeatableRequest): string =>
  createHmac('sha256', key).update(canonical(body)).digest('base64url');

export const objectionToKey: Rule<unknown> = (key) =>
  typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)
    ? undefined
    : refusal(
        'idempotency.bad-key',
        'Idempotency-Key 须为 1 至 200 个不含空格的 ASCII 字符。',
        'Idempotency-Key must be 1 to 200 ASCII characters without blanks.',
      );

export const DIFFERENT_BODY = 'idempotency.different-body';

export const differentBody = () =>
  refusal(
    DIFFERENT_BODY,
    '同一 Idempotency-Key 已用于另一份内容，请更换后再提交。',
    'This Idempotency-Key was already used for another request; use a new one.',
  );

/** JSON with sorted names: the order in which a client writes its fields makes no difference. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
};
