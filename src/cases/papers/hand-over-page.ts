import { html, type Html } from '../../platform/http/html.js';
import type { Depth } from '../permissions/reading.js';
import type { CaseView } from '../present-case.js';
import { actions, assignments, basics, EXTENT, openClocks, paragraphs, points, type PageNames } from './case-page.js';
import { section, table, type Page } from './page.js';
import { OUTCOME_WORDS, STATE_WORDS } from '../words.js';

/** One sheet that goes with the case from hand to hand: what it is about, who owes what by when, and room to sign. Pure. */
export const handOverPage = (view: CaseView, depth: Depth, names: PageNames): Page => ({
  kicker: `${names.district}村（居）民委员会换届选举`,
  title: '诉求交接单',
  number: view.number,
  state: view.outcome ? OUTCOME_WORDS[view.outcome].zh : STATE_WORDS[view.state].zh,
  extent: EXTENT[depth],
  body: html`${[
    section('基本情况', basics(view, names)),
    section('反映内容', html`<div class="words">${paragraphs(view.text)}</div>`),
    section('诉求事项', points(view, names)),
    section('承办与期限', assignments(view, names)),
    section('未办时限', openClocks(view)),
    section(
      '未了措施',
      actions({ ...view, actions: view.actions.filter(({ status }) => status === 'ordered' || status === 'done') }, names),
    ),
    section('交接', SIGNATURES),
  ]}`,
});

const LINE = '　　　　　　　　　　';
const SIGNATURES: Html | undefined = table(
  ['', '单位', '签名', '日期'],
  [
    ['移交人', LINE, LINE, LINE],
    ['接收人', LINE, LINE, LINE],
    ['附件件数', '', '', ''],
  ],
);
