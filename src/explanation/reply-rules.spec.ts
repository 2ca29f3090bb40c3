import { describe, expect, it } from '@jest/globals';
import { objectionToReply, onlySaysPassedOn, type ReplyFacts } from './reply-rules.js';

const TEXT = '经核实，您反映的漏登情况属实，村选委会已补登并重新张榜公布。';
const POINT = { allegationId: 'a1', opinion: 'SUPPORTED', text: '漏登两人属实，已于九月二十日补登并张榜。' } as const;

const reply = (more: Partial<ReplyFacts> = {}): ReplyFacts => ({
  text: TEXT,
  points: [POINT],
  owed: [{ id: 'a1', ordinal: 1 }],
  quashed: [],
  ...more,
});
const codeOf = (more: Partial<ReplyFacts>) => objectionToReply(reply(more))?.code;

describe('a reply', () => {
  it('may be signed when every point is answered', () => {
    expect(codeOf({})).toBeUndefined();
  });

  it('is refused while a point has no answer, and names it', () => {
    const objection = objectionToReply(
      reply({
        owed: [
          { id: 'a1', ordinal: 1 },
          { id: 'a2', ordinal: 2 },
        ],
      }),
    );
    expect(objection).toMatchObject({ code: 'reply.points-missing', message: { en: 'Point 2 has no answer yet.' } });
  });

  it('answers no point twice and none that was handed over', () => {
    expect(codeOf({ points: [POINT, POINT] })).toBe('reply.points-extra');
    expect(codeOf({ points: [POINT, { ...POINT, allegationId: 'a9' }] })).toBe('reply.points-extra');
  });

  it('needs words, and punctuation is none', () => {
    expect(codeOf({ points: [{ ...POINT, text: '属实。…………………………' }] })).toBe('reply.too-short');
    expect(codeOf({ text: '情况属实，已改正。' })).toBe('reply.too-short');
  });

  it('is more than "passed on"', () => {
    expect(codeOf({ points: [{ ...POINT, text: '您反映的问题已转青垴镇人民政府办理。' }] })).toBe('reply.only-passed-on');
  });
});

describe('"passed on"', () => {
  it.each(['已转镇政府处理，请等待结果。', '此事已经移交纪检部门。感谢您的监督！', '您反映的事项已交办。'])(
    'is all that %s says',
    (text) => {
      expect(onlySaysPassedOn(text)).toBe(true);
    },
  );

  it.each(['经查属实，责任人已移送纪检部门。选民名单已补登。', '您的登记信息已转入新名册。'])(
    'is not all that %s says',
    (text) => {
      expect(onlySaysPassedOn(text)).toBe(false);
    },
  );
});

describe('a reply after one was set aside (R31)', () => {
  const quashed = [{ text: TEXT, points: [POINT] }];
  const fresh = '重新入户走访后查明：除您家两人外另有三人漏登，五人均已补登，登记员已调离。';

  it('is refused with the same body, however it is punctuated', () => {
    const points = [{ ...POINT, text: fresh }];
    expect(codeOf({ quashed, points, text: TEXT.replaceAll('，', ' ') })).toBe('reply.same-as-quashed');
  });

  it('is refused with a new body around the same answers', () => {
    expect(codeOf({ quashed, text: fresh })).toBe('reply.same-as-quashed');
  });

  it('may give the answers another verdict, or other words', () => {
    expect(codeOf({ quashed, text: fresh, points: [{ ...POINT, opinion: 'PARTLY_SUPPORTED' }] })).toBeUndefined();
    expect(
      codeOf({ quashed, text: fresh, points: [{ ...POINT, text: '复核登记册后认定漏登五人，现已全部补登。' }] }),
    ).toBeUndefined();
  });
});
