import { dayOf, DAY, HOUR, plus, type Instant } from '../../kernel/time.js';
import type { Reads } from '../../platform/database/tx.js';
import type { AgendaBook, Errand } from './agenda-book.js';
import type { Casting } from './casting.js';
import type { Dice } from './dice.js';
import { grouped } from '../../kernel/grouped.js';
import { isRefused, type PeopleApi } from './people-api.js';
import { acknowledging, answering, promising, type Reached } from './reactions.js';
import { inOfficeHours } from './story-days.js';
import type { WhoIsWho } from './who-is-who.js';

type AlertRow = Omit<Reached, 'receivers'> & { id: string; escalationId: string; caseId: string; staffId: string };
type LetterRow = {
  id: string;
  caseId: string;
  number: string;
  ordinal: number;
  groupId: string;
  issuedAt: Instant;
  dueAt: Instant;
};
type HotspotRow = { id: string; villageCode: string; raisedAt: Instant };

/** In which order the office may answer a letter for its group: leaders first. */
const WHO_ANSWERS = ['guidance_leader', 'town_leader', 'town_member', 'intake_supervisor', 'district_office', 'guidance_member'];

/** What the API may answer to somebody who comes too late: done by another, ended, or no longer theirs to see. */
const TOO_LATE = [404, 409];

const OFFICE = 'xjb01';

/** The people of the drill: they see what has reached them and do something about it, or not. */
export class Folk {
  private last = { alert: '', letter: '', hotspot: '' };
  private ignored: string | undefined;

  constructor(
    private readonly reads: Reads,
    private readonly api: PeopleApi,
    private readonly who: WhoIsWho,
    private readonly casting: Casting,
    private readonly dice: Dice,
  ) {}

  /** Enters what they will do about everything that is new since the last look. */
  async look(agenda: AgendaBook): Promise<void> {
    await this.lookAtAlerts(agenda);
    await this.lookAtLetters(agenda);
    await this.lookAtHotspots(agenda);
  }

  private async lookAtAlerts(agenda: AgendaBook): Promise<void> {
    const rows = await this.reads.sql<AlertRow>(
      `SELECT a.id, a.escalation_id AS "escalationId", a.case_id AS "caseId", a.staff_id AS "staffId", a.raised_at AS at, c.number,
         e.clock, e.rung, e.level, e.effect, e.ack_due_at AS "ackDueAt"
       FROM alerts a JOIN escalations e ON e.id = a.escalation_id JOIN cases c ON c.id = a.case_id WHERE a.id > ? ORDER BY a.id`,
      [this.last.alert],
    );
    this.last.alert = rows.at(-1)?.id ?? this.last.alert;
    const groups = grouped(rows, ({ escalationId, at }) => `${escalationId} ${at}`);
    for (const [first, ...others] of groups.values()) if (first) this.react(agenda, first, [first, ...others]);
  }

  private react(agenda: AgendaBook, first: AlertRow, rows: readonly AlertRow[]): void {
    const { escalationId, caseId } = first;
    const reached: Reached = { ...first, receivers: rows.flatMap(({ staffId }) => this.who.person(staffId) ?? []) };
    // The first supervision of the story goes all the way up: nobody takes it.
    if (this.ignored === undefined && first.effect === 'supervise') this.ignored = escalationId;
    const ack = escalationId === this.ignored ? undefined : acknowledging(reached, this.casting, this.dice);
    if (ack)
      this.enter(agenda, ack.at, {
        name: 'acknowledge',
        run: () => this.tell(ack.by.username, `/api/escalations/${escalationId}/acknowledgement`, { note: ack.note }),
      });
    const plan = promising(reached, this.dice);
    const handler = reached.receivers[0];
    if (plan && handler) {
      const body = { kind: 'plan', text: '材料尚在核对，按新的日期办结。', newDate: plan.newDate };
      this.enter(agenda, plan.at, { name: 'plan', run: () => this.tell(handler.username, `/api/cases/${caseId}/notes`, body) });
    }
  }

  private async lookAtLetters(agenda: AgendaBook): Promise<void> {
    const rows = await this.reads.sql<LetterRow>(
      `SELECT s.id, s.case_id AS "caseId", c.number, s.ordinal, s.group_id AS "groupId", s.issued_at AS "issuedAt", s.due_at AS "dueAt"
       FROM supervisions s JOIN cases c ON c.id = s.case_id WHERE s.id > ? ORDER BY s.id`,
      [this.last.letter],
    );
    this.last.letter = rows.at(-1)?.id ?? this.last.letter;
    for (const letter of rows) this.reactToLetter(agenda, letter);
  }

  private reactToLetter(agenda: AgendaBook, letter: LetterRow): void {
    const { id, caseId, groupId, dueAt } = letter;
    const members = this.who.membersOf(groupId);
    const by = WHO_ANSWERS.flatMap((role) => members.filter((member) => member.role === role))[0];
    if (!by) return;
    const at = answering({ ...letter, groupName: by.groupName }, this.casting, this.dice);
    if (at !== undefined)
      return this.enter(agenda, at, {
        name: 'answer',
        run: () =>
          this.tell(by.username, `/api/cases/${caseId}/supervisions/${id}/answer`, {
            answer: '迟延系入村走访对象外出所致；已完成资料核对，余下走访三日内完成。',
          }),
      });
    // A missed round is followed by the office's next one.
    if (letter.ordinal < 2)
      this.enter(agenda, inOfficeHours(plus(dueAt, 9 * HOUR), 0), {
        name: 'next letter',
        run: () =>
          this.tell(OFFICE, `/api/cases/${caseId}/supervisions`, {
            groupId,
            demand: '上一轮督办逾期未复，请于收文后两个工作日内书面回复。',
            reason: '上一轮督办未复。',
          }),
      });
  }

  private async lookAtHotspots(agenda: AgendaBook): Promise<void> {
    const rows = await this.reads.sql<HotspotRow>(
      'SELECT id, village_code AS "villageCode", raised_at AS "raisedAt" FROM hotspots WHERE id > ? ORDER BY id',
      [this.last.hotspot],
    );
    this.last.hotspot = rows.at(-1)?.id ?? this.last.hotspot;
    for (const { id, villageCode, raisedAt } of rows) {
      const flagKey = this.dice.roll(`${villageCode}/${dayOf(raisedAt)}/key`) < 0.5;
      const reason = flagKey ? '诉求集中，列为重点村。' : '诉求集中于同一事项，已有专人办理，暂不列入。';
      this.enter(agenda, inOfficeHours(plus(raisedAt, DAY), 60), {
        name: 'hotspot',
        run: () => this.tell(OFFICE, `/api/hotspots/${id}/decision`, { flagKey, reason }),
      });
    }
  }

  private enter(agenda: AgendaBook, at: Instant, errand: Errand): void {
    agenda.add({ at, kind: 'errand', errand });
  }

  private async tell(by: string, path: string, body: object): Promise<void> {
    const answer = await this.api.call('POST', by, path, body);
    if (isRefused(answer) && !TOO_LATE.includes(answer.status)) this.api.putDown('POST', by, path, answer);
  }
}
