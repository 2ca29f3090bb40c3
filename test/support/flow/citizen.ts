import { succeeded, type Answer } from '../client.js';
import { refusalOf, type Flow } from './flow.js';

type Words = { zh: string; en: string };

/** What number and code show. */
export type Status = {
  number: string;
  receivedAt: string;
  state: Words;
  step: number | null;
  outcome: Words | null;
  nextStep: Words;
  byDate: string | null;
  isLate: boolean;
  responsible: string | null;
  reviewUntil: string | null;
  points: { ordinal: number; found: Words | null; corrected: Words[]; opinion: Words | null; reply: string | null }[];
  explanations: string[];
  reply: string | null;
  notices: { kind: string; text: string; servedAt: string | null }[];
  events: { at: string; sentence: Words }[];
  id: string;
  code: string;
  queryCode: string;
  version: number;
  [field: string]: unknown;
};

export type Credentials = { number: string; queryCode: string };

/** Somebody who holds nothing but number and query code. */
export class Citizen {
  constructor(
    private readonly flow: Flow,
    private readonly credentials: Credentials,
  ) {}

  status(): Promise<Status> {
    return this.act('status');
  }

  /** The word that is read today. */
  async word(): Promise<string> {
    return (await this.status()).state.zh;
  }

  /** information, withdrawal, rating, review; insists on success. */
  async act(what: string, more: object = {}): Promise<Status> {
    return succeeded(await this.send<Status>(what, more), `citizen ${what}`);
  }

  async refused(what: string, more: object = {}): Promise<string> {
    return refusalOf(await this.send(what, more));
  }

  private async send<B>(what: string, more: object): Promise<Answer<B>> {
    await this.flow.world.settled();
    const { number, queryCode } = this.credentials;
    return this.flow.anonymous.post<B>(`/api/public/${what}`, { number, code: queryCode, ...more });
  }
}
