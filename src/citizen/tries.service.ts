import { Injectable } from '@nestjs/common';
import { normalNumber } from '../identity/query-code-rules.js';
import { NotFound, Problem } from '../kernel/errors.js';
import { refusal } from '../kernel/rule.js';
import { Turns } from '../platform/throttle/turns.js';
import { NOT_FOUND } from './status.service.js';
import { ADDRESS, EVERYBODY, NUMBER_AND_ADDRESS } from './try-limits.js';

const TOO_MANY = refusal(
  'status.too-many-tries',
  '此处正有太多次编号和查询码在尝试，请稍后再试；您的编号没有被锁定。',
  'Too many numbers and codes are being tried from here; try again shortly. Your number is not locked.',
);
/** Seconds; the lines are empty again after three. */
const RETRY_AFTER = 5;

/** Makes guessing of query codes cost time, and locks no number: numbers are gapless, so anybody could lock everybody out. */
@Injectable()
export class TriesService {
  constructor(private readonly turns: Turns) {}

  /** Makes the try when its turn has come; throws what it throws, or 429 `status.too-many-tries` unmade when too many stand before it. */
  inTurn<T>({ number }: { number: string }, address: string, attempt: () => Promise<T>): Promise<T> {
    return this.turns.take({
      keys: [
        { scope: NUMBER_AND_ADDRESS, value: `${normalNumber(number) ?? ''} ${address}` },
        { scope: ADDRESS, value: address },
        { scope: EVERYBODY, value: '' },
      ],
      caller: address,
      attempt,
      isWrong: (error) => error instanceof NotFound && error.reason.code === NOT_FOUND,
      crowded: () => new Problem(429, TOO_MANY, { retryAfter: RETRY_AFTER }),
    });
  }
}
