import { describe, expect, it } from '@jest/globals';
import { NOTICE_KINDS, type NoticeKind } from '../cases/vocabulary.js';
import type { Notice } from '../cases/entities/notice.entity.js';
import { buildAction, buildAllegation, buildCase, buildFinding, buildReview } from '../../test/support/build-case.js';
import type { NoticeFacts } from './notice-facts.js';
import { noticeText } from './notice-text.js';

const AT = '2026-10-12T09:00:00.000+08:00';

const notice = (kind: NoticeKind, more: Partial<Notice> = {}): Notice => ({
  id: 'n1',
  caseId: 'case-1',
  districtCode: '990114',
  round: 1,
  kind,
  subjectId: null,
  particulars: {},
  issuedAt: AT,
  ...more,
});

const facts = (issued: Notice, more: Partial<NoticeFacts> = {}): NoticeFacts => ({
  notice: issued,
  recipient: 'complainant',
  file: buildCase(),
  names: {
    office: '示例区选举办公室',
    place: '示例区青垴镇北柳淜村',
    leadGroup: '第一区指导组',
    townGroup: null,
    group: (id) => `组${id}`,
    code: (code) => (code === 'S3-01' ? '漏登' : '待定'),
    action: () => '补登/更正选民名单并公布',
    finding: () => '属实',
    rule: (id) => `规定${id}`,
    ground: () => '应当通过诉讼解决',
  },
  dues: { notice15c: null, legal60c: null, review: null, recheck: null },
  reply: undefined,
  parentNumber: null,
  article: undefined,
  ...more,
});

describe('a printed notice', () => {
  it.each(NOTICE_KINDS)('%s has a title, the case number, an addressee, a body, the unit and the day', (kind) => {
    const lines = noticeText(facts(notice(kind))).split('\n');
    expect(lines[1]).toBe('编号：990114-2026-000001');
    expect(lines[2]).toBe('反映人0001：');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.slice(-2)).toEqual(['示例区选举办公室', '2026年10月12日']);
    expect(lines.join('')).not.toMatch(/undefined|null|NaN/);
  });

  it('carries the ground, the way elsewhere and the objection path in a refusal', () => {
    const text = noticeText(facts(notice('DECLINE', { particulars: { ground: 'LITIGATION_PATH', whereToGo: '区人民法院' } })));
    expect(text).toMatch(/应当通过诉讼解决[\s\S]*区人民法院[\s\S]*三十日内申请复查/);
  });

  it('answers point by point, with facts, rules, corrections and the remedy', () => {
    const file = buildCase({ findings: [buildFinding({ approvedAt: AT })], actions: [buildAction()] });
    const reply = {
      id: 'r1',
      caseId: 'case-1',
      round: 1,
      points: [{ allegationId: 'allegation-1', opinion: 'SUPPORTED' as const, text: '两人已补登。' }],
      text: '感谢监督。',
      fingerprint: '',
      draftedById: 'a',
      signedById: 'b',
      signedAt: AT,
      quashedAt: null,
    };
    const text = noticeText(facts(notice('REPLY'), { file, reply }));
    expect(text).toMatch(
      /漏了我家两口人[\s\S]*意见：支持。两人已补登[\s\S]*第 1 点：属实[\s\S]*规定R34[\s\S]*已纠正[\s\S]*三十日内/,
    );
  });

  it('sends a letter to another body without the words of the complaint', () => {
    const issued = notice('TRANSFER_LETTER', { particulars: { body: '区公安分局', kind: 'assign', reportBy: '2026-11-10' } });
    const text = noticeText(facts(issued, { recipient: 'other_body' }));
    expect(text).toMatch(/区公安分局：[\s\S]*漏登[\s\S]*2026年11月10日前/);
    expect(text).not.toMatch(/两口人|反映人0001/);
  });

  it('speaks of one point in a partial transfer', () => {
    const file = buildCase({
      allegations: [buildAllegation(), buildAllegation({ id: 'allegation-2', ordinal: 2, code: 'X-01' })],
    });
    const text = noticeText(
      facts(notice('TRANSFER_NOTICE', { particulars: { body: '区公安分局', ordinal: 2, sentAt: AT } }), { file }),
    );
    expect(text).toMatch(/第 2 个诉求点[\s\S]*其余诉求点仍由我们办理/);
  });

  it('orders an owner what to do by when, without a word of who complained', () => {
    const issued = notice('CORRECTION_ORDER', { subjectId: 'action-1' });
    const text = noticeText(facts(issued, { recipient: 'action_owner', file: buildCase({ actions: [buildAction()] }) }));
    expect(text).toMatch(/村民选举委员会：[\s\S]*补登两人并张榜[\s\S]*2026年10月8日/);
    expect(text).not.toContain('反映人0001');
  });

  it('tells after the last review that the matter is final', () => {
    const file = buildCase({
      reviews: [buildReview({ level: 2, against: 'review', decision: 'uphold', opinion: '答复正确。' })],
    });
    expect(noticeText(facts(notice('RECHECK_OPINION'), { file }))).toMatch(/维持[\s\S]*答复正确。[\s\S]*最终意见/);
  });
});
