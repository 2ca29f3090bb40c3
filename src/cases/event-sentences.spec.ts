import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from './event-sentences.js';
import type { EventKind } from './step-names.js';
import { CALL_BACK_RESULTS, CONFIDENTIALITIES, REQUIRED_FIELDS, STANCES } from './vocabulary.js';

const CODED: [EventKind, string, readonly string[]][] = [
  ['concurrence', 'stance', STANCES],
  ['callBack', 'result', CALL_BACK_RESULTS],
  ['confidentiality', 'level', CONFIDENTIALITIES],
  ['waiver', 'field', REQUIRED_FIELDS],
  ['delivery', 'result', ['served', 'failed']],
];

describe('the sentence of an event', () => {
  it.each(CODED)('says of a %s what its %s is called, not its code', (kind, name, codes) => {
    for (const code of codes) {
      const { zh, en } = sentenceOf({ kind, actorName: '谌远舟', particulars: { [name]: code } });
      expect([code, /[A-Za-z_]/u.test(zh), en.includes('undefined')]).toEqual([code, false, false]);
    }
  });
});
