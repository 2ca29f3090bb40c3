import type { TaxonomyService } from '../../elections/taxonomy.service.js';
import { STAGE_NAMES } from '../../elections/stages.js';
import { html, type Html } from '../../platform/http/html.js';
import type { TimelineEntry } from '../case-views.service.js';
import type { Finding } from '../entities/finding.entity.js';
import { CLOCK_WORDS } from '../ladder-sentences.js';
import { OPINION_WORDS } from '../notice-words.js';
import type { Depth } from '../permissions/reading.js';
import type { CaseView } from '../present-case.js';
import type { ActionStatus, FindingKind } from '../vocabulary.js';
import { CHANNEL_WORDS, OUTCOME_WORDS, STATE_WORDS } from '../words.js';
import { facts, section, table, when, whole, type Page } from './page.js';
import { shownEnd, shownTime } from './reader-mark.js';

/** What the page says in words where the case holds codes and ids. */
export type PageNames = {
  district: string;
  town: string | null;
  village: string | null;
  groups: ReadonlyMap<string, string>;
  taxonomy: Pick<TaxonomyService, 'code' | 'findings' | 'action'>;
};

export const EXTENT: Record<Depth, string> = {
  full: '全卷（不含反映人身份）。',
  desk: '受理部分。',
  town: '镇村办理部分，内容已经脱敏。',
  reference: '仅列编号与事由。',
};

const ACTION_STATES: Record<ActionStatus, string> = {
  ordered: '办理中',
  done: '已报完成',
  checked: '核查通过',
  replaced: '已变更',
  revoked: '已撤销',
};

/** The case file on paper. It is made of the view alone: what this reader does not see on the screen is not on the page either. Pure. */
export const casePage = (view: CaseView, timeline: readonly TimelineEntry[], depth: Depth, names: PageNames): Page => ({
  kicker: `${names.district}村（居）民委员会换届选举`,
  title: '诉求案卷',
  number: view.number,
  state: view.outcome ? OUTCOME_WORDS[view.outcome].zh : STATE_WORDS[view.state].zh,
  extent: EXTENT[depth],
  body: html`${[
    section('基本情况', basics(view, names)),
    section('反映内容', html`<div class="words">${paragraphs(view.text)}</div>`),
    section('诉求事项', points(view, names)),
    section('承办', assignments(view, names)),
    section('认定意见', findings(view, names)),
    section('责令改正与措施', actions(view, names)),
    section('答复', replies(view)),
    section('时限', clocks(view)),
    section('办理经过', course(timeline)),
  ]}`,
});

const NO_TEXT = html`<p class="none">（文本尚未确认或不在您的查看范围。）</p>`;

export const paragraphs = (text: string | null): Html =>
  text === null ? NO_TEXT : html`${text.split(/\n{2,}/u).map((part) => html`<p>${part}</p>`)}`;

export const basics = (view: CaseView, { town, village }: PageNames): Html =>
  facts([
    ['镇街', town],
    ['村（社区）', village],
    ['选举阶段', view.stage && STAGE_NAMES[view.stage].zh],
    ['严重程度', `${view.severity} 级${view.isKeyVillage ? '（重点村）' : ''}`],
    ['来源', view.channel && CHANNEL_WORDS[view.channel].zh],
    ['反映人代称', view.alias],
    ['收到时间', shownTime(view.receivedAt)],
    ['受理时间', view.acceptedAt && shownTime(view.acceptedAt)],
    ['答复时间', view.repliedAt && shownTime(view.repliedAt)],
    ['办结时间', view.closedAt && shownTime(view.closedAt)],
    ['办理轮次', view.round > 1 ? `第 ${view.round} 轮` : null],
    ['所提请求', view.remedySought],
  ]);

const termOf = (code: string | null, { taxonomy }: PageNames): string =>
  code === null ? '未分类' : `${code} ${taxonomy.code(code)?.zh ?? ''}`;

export const points = ({ allegations }: CaseView, names: PageNames): Html =>
  html`${allegations.map((point) => {
    const { ordinal, code } = point;
    const told = [
      point.happenedAt && `时间：${point.happenedAt}`,
      point.place && `地点：${point.place}`,
      point.who && `涉及：${point.who}`,
    ];
    const beside = told.filter(Boolean).join('　');
    return html`<div class="point">
      <b>${ordinal}. ${termOf(code, names)}</b>${point.text ? html`<p>${point.text}</p>` : ''}${
        beside ? html`<p class="none">${beside}</p>` : ''
      }
    </div>`;
  })}`;

const PARTS = { lead: '牵头', co_handler: '会同' } as const;

export const assignments = ({ assignments: rows }: CaseView, { groups }: PageNames): Html | undefined =>
  table(
    ['单位', '职责', '交办', '接收', '应办结', '解除'],
    rows.map((row) => [
      groups.get(row.groupId) ?? row.groupId,
      PARTS[row.part],
      when(row.assignedAt),
      when(row.takenOverAt),
      html`<td class="when${row.isOverdue ? ' late' : ''}">${row.dueBy && shownEnd(row.dueBy)}</td>`,
      when(row.releasedAt),
    ]),
  );

type ShownFinding = { allegationId: string; kind: FindingKind } & Partial<
  Pick<Finding, 'reasons' | 'approvedAt' | 'supersededAt'>
>;

const findings = (view: CaseView, { taxonomy }: PageNames): Html | undefined => {
  const ordinals = new Map(view.allegations.map(({ id, ordinal }) => [id, ordinal]));
  const all: readonly ShownFinding[] = 'findings' in view ? view.findings : [];
  const rows = all.filter(({ supersededAt }) => !supersededAt);
  const told = rows.map(({ allegationId, kind }) => [
    ordinals.get(allegationId) ?? '',
    taxonomy.findings().find(({ code }) => code === kind)?.zh ?? kind,
  ]);
  // A town is told what was found, not why.
  if (rows.every(({ reasons }) => reasons === undefined)) return table(['事项', '认定'], told);
  return table(
    ['事项', '认定', '理由', '批准'],
    rows.map(({ reasons, approvedAt }, at) => [...told[at]!, reasons ?? '', when(approvedAt ?? null)]),
  );
};

export const actions = ({ actions: rows }: CaseView, { taxonomy }: PageNames): Html | undefined =>
  table(
    ['措施', '要求', '责任人', '限期', '状态'],
    rows.map((row) => [
      `${row.code} ${taxonomy.action(row.code)?.zh ?? ''}`,
      row.what,
      row.ownerName,
      whole(row.dueOn),
      whole(ACTION_STATES[row.status]),
    ]),
  );

const replies = (view: CaseView): Html | undefined => {
  if (!('replies' in view) || view.replies.length === 0) return undefined;
  const { replies: rows, allegations } = view;
  const ordinals = new Map(allegations.map(({ id, ordinal }) => [id, ordinal]));
  return html`${rows.map(
    ({ round, text, points: list, signedAt, quashedAt }) =>
      html`<div class="words">
        <p><b>第 ${round} 轮答复意见　${shownTime(signedAt)}${quashedAt ? '（已被撤销）' : ''}</b></p>
        ${paragraphs(text)}${list.map(
          (point) => html`<p>第 ${ordinals.get(point.allegationId)} 项：${OPINION_WORDS[point.opinion].zh}</p>`,
        )}
      </div>`,
  )}`;
};

/** What is still owed. */
export const openClocks = (view: CaseView): Html | undefined =>
  clocks({ ...view, clocks: view.clocks.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null) });

const clocks = ({ clocks: rows }: CaseView): Html | undefined =>
  table(
    ['时限', '起算', '到期', '完成'],
    rows
      .filter(({ cancelledAt }) => cancelledAt === null)
      .map((row) => [
        CLOCK_WORDS[row.clock].zh,
        when(row.startedAt),
        html`<td class="when${row.colour === 'red' || row.breachedAt ? ' late' : ''}">${shownEnd(row.dueAt)}</td>`,
        when(row.metAt),
      ]),
  );

/** Who acts without an account stands in the record under one word. */
const NO_STAFF: Readonly<Record<string, string>> = { citizen: '反映人', system: '系统' };

const course = (timeline: readonly TimelineEntry[]): Html | undefined =>
  table(
    ['时间', '经过', '经办'],
    timeline.map(({ at, sentence, by }) => [when(at), sentence.zh, by && (NO_STAFF[by] ?? by)]),
  );
