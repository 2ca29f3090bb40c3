import { ROLES } from '../../kernel/actor.js';
import { PERMISSIONS, type Grant } from '../permissions/permission-table.js';
import { CASE_STATES, type CaseState } from '../vocabulary.js';
import { RECORDS, STEPS, type Step } from '../step-names.js';
import { STATE_WORDS } from '../words.js';
import { STEP_TABLE } from './step-table.js';

/** Everybody who can appear in a grant, in the order of the matrix. */
export const ACTORS = [...ROLES, 'citizen'] as const;
export type ActorName = (typeof ACTORS)[number];

/** Whether anybody of this role may take the step from this state at all, given the right relation and no objection of a guard. */
export const canEverTake = (step: Step, state: CaseState, who: ActorName): boolean =>
  STEP_TABLE[step].from.includes(state) && PERMISSIONS[step].some(([role]) => role === who);

const grants = (list: readonly Grant[]): string =>
  list.map(([role, relation]) => (relation === 'any' ? role : `${role} (${relation})`)).join(', ');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const target = (step: Step): string => {
  const { to, outcome } = STEP_TABLE[step];
  if (typeof to === 'function') return 'depends on the case';
  return typeof outcome === 'string' ? `${to} / ${outcome}` : to;
};

const clocks = (step: Step): string => {
  const { meet = [], start = [], cancel = [] } = STEP_TABLE[step].clocks;
  const part = (word: string, names: readonly string[]) => (names.length > 0 ? [`${word} ${names.join(', ')}`] : []);
  return [...part('meets', meet), ...part('starts', start), ...part('cancels', cancel)].join('; ') || '—';
};

const stepRows = (): string[][] =>
  STEPS.map((step) => {
    const { from, guards, notice } = STEP_TABLE[step];
    return [
      `\`${step}\``,
      from.join(', '),
      target(step),
      grants(PERMISSIONS[step]),
      guards.map((g) => g.name).join(', ') || '—',
      clocks(step),
      notice ?? '—',
    ];
  });

const matrix = (): string =>
  STEPS.map((step) => {
    const rows = CASE_STATES.map((state) => [state, ...ACTORS.map((who) => (canEverTake(step, state, who) ? '●' : '·'))]);
    return `### ${step}\n\n${table(['from', ...ACTORS], rows)}`;
  }).join('\n\n');

/** docs/lifecycle.md, written from the tables that the server itself asks. */
export const describeLifecycle = (): string =>
  [
    '# Life cycle of a case',
    '',
    'Written by `npm run docs:lifecycle` from src/cases/lifecycle/step-table.ts and src/cases/permissions/permission-table.ts;',
    'a test compares this page with the tables and every cell of the matrix with what the guards answer.',
    '',
    '## States',
    '',
    table(
      ['state', 'zh', 'en'],
      CASE_STATES.map((s) => [`\`${s}\``, STATE_WORDS[s].zh, STATE_WORDS[s].en]),
    ),
    '',
    '## Steps',
    '',
    table(['step', 'from', 'to', 'who (relation)', 'guards', 'clocks', 'notice'], stepRows()),
    '',
    '## Records beside the case',
    '',
    table(
      ['record', 'who (relation)'],
      RECORDS.map((r) => [`\`${r}\``, grants(PERMISSIONS[r])]),
    ),
    '',
    '## Step × state × role',
    '',
    '● someone of this role may take the step from this state, in the right relation and when no guard objects; · never.',
    '',
    matrix(),
    '',
  ].join('\n');
