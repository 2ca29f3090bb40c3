import type { Role } from '../../kernel/actor.js';

/** The counted views over the list of cases: what somebody's work is made of. */
export const QUEUE_VIEWS = [
  'to_triage',
  'mine',
  'not_taken',
  'due_today',
  'overdue',
  'waiting_approval',
  'not_told',
  'returned',
  'conflicts',
  'supervision',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

const HANDLERS: readonly QueueView[] = [
  'not_taken',
  'mine',
  'due_today',
  'overdue',
  'waiting_approval',
  'returned',
  'supervision',
  'not_told',
];
const TOWN: readonly QueueView[] = ['not_taken', 'mine', 'due_today', 'overdue', 'waiting_approval', 'returned', 'supervision'];

/** The views of each role, the one that it begins its day with first. Who is told no more of a case has no view that would tell it. */
const VIEWS: Record<Role, readonly QueueView[]> = {
  intake_clerk: ['to_triage', 'mine', 'due_today', 'overdue', 'not_told', 'returned', 'supervision'],
  intake_supervisor: [
    'to_triage',
    'mine',
    'due_today',
    'overdue',
    'waiting_approval',
    'not_told',
    'returned',
    'conflicts',
    'supervision',
  ],
  guidance_member: HANDLERS.filter((view) => view !== 'waiting_approval'),
  guidance_leader: HANDLERS,
  head: ['waiting_approval', 'overdue', 'due_today', 'supervision', 'conflicts', 'returned', 'not_told', 'to_triage'],
  town_leader: TOWN,
  town_member: TOWN,
  district_office: [
    'waiting_approval',
    'mine',
    'due_today',
    'overdue',
    'not_told',
    'returned',
    'conflicts',
    'supervision',
    'to_triage',
  ],
  discipline_liaison: ['waiting_approval', 'due_today', 'overdue', 'supervision'],
  reviewer: ['waiting_approval', 'due_today', 'overdue', 'returned'],
  auditor: ['overdue', 'due_today', 'supervision', 'conflicts', 'returned', 'not_told', 'to_triage'],
  admin: [],
};

export const viewsOf = ({ role }: { role: Role }): readonly QueueView[] => VIEWS[role];
