import type { AgendaItem } from './agenda.js';
import type { Known, World } from './act.js';

export type Answer = { status: number; body: Readonly<Record<string, unknown>> };

/** The API as one of the staff, or as a complainant without an account. */
export type Api = {
  get(by: string, path: string): Promise<Answer>;
  post(by: string, path: string, body: object): Promise<Answer>;
};

/** An act that the API refused. */
export class ActRefused extends Error {
  constructor(
    { complaintId, act }: AgendaItem,
    readonly answer: Answer,
  ) {
    const { code, errors } = answer.body;
    super(
      `${complaintId} ${act.name} by ${act.by}: ${answer.status} ${String(code)} ${errors ? JSON.stringify(errors) : ''}`.trim(),
    );
  }
}

const ADMINISTRATOR = 'admin01';

type Listed = { items: { id: string; name: string; username?: string }[] };

/** What a client of the API has learned so far: accounts, groups, and of each case what answers told. */
export class CaseBook implements World {
  private readonly cases = new Map<string, Known>();

  private constructor(
    private readonly api: Api,
    private readonly staff: ReadonlyMap<string, string>,
    private readonly groups: ReadonlyMap<string, string>,
  ) {}

  static async open(api: Api): Promise<CaseBook> {
    const staff = (await api.get(ADMINISTRATOR, '/api/staff')).body as unknown as Listed;
    const groups = (await api.get(ADMINISTRATOR, '/api/groups')).body as unknown as Listed;
    return new CaseBook(
      api,
      new Map(staff.items.map(({ id, username }) => [username ?? '', id])),
      new Map(groups.items.map(({ id, name }) => [name, id])),
    );
  }

  staffId(username: string): string {
    return found(this.staff.get(username), username);
  }

  groupId(name: string): string {
    return found(this.groups.get(name), name);
  }

  caseOf(complaintId: string): Known {
    return found(this.cases.get(complaintId), complaintId);
  }

  has(complaintId: string): boolean {
    return this.cases.has(complaintId);
  }

  /** Makes the call and learns from its answer; no answer where nothing was left to do. Throws ActRefused. */
  async perform(item: AgendaItem): Promise<Answer | undefined> {
    const { complaintId, act } = item;
    const known = this.cases.get(complaintId) ?? NOTHING_YET;
    if (act.needsView) this.learn(complaintId, (await this.api.get(act.by, `/api/cases/${known.id}`)).body);
    const now = this.cases.get(complaintId) ?? NOTHING_YET;
    const path = act.path(now, this);
    if (path === undefined) return undefined;
    const answer = await this.api.post(act.by, path, act.body(now, this));
    if (answer.status >= 300) throw new ActRefused(item, answer);
    this.learn(complaintId, answer.body);
    return answer;
  }

  /** Only a view of the case tells about the case; a record's answer is the record. */
  private learn(complaintId: string, body: Readonly<Record<string, unknown>>): void {
    if (!Array.isArray(body['allegations']) || !Array.isArray(body['actions'])) return;
    const before = this.cases.get(complaintId) ?? NOTHING_YET;
    const told = body as Partial<Known>;
    // A town's view leaves out actions that are not its own: what was known of them stays known.
    const unseen = before.actions.filter(({ id }) => !told.actions?.some((action) => action.id === id));
    this.cases.set(complaintId, { ...before, ...told, actions: [...unseen, ...(told.actions ?? [])] });
  }
}

const NOTHING_YET: Known = {
  id: '',
  number: '',
  queryCode: '',
  state: '',
  outcome: null,
  allegations: [],
  actions: [],
  assignments: [],
};

const found = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Error(`nothing is known of ${name}`);
  return value;
};
