import assert from 'node:assert/strict';
import { Open311Client, type Answer, type Pairs } from './client.js';
import { readDefinition, readRequests, readServices, type Format, type Row } from './documents.js';

/** What someone who writes a client is told by the authority beside the address of the specification. */
export type Setting = {
  endpoint: string;
  apiKey: string;
  /** A point, an address in words, and, where the authority has one, its own number of a place. */
  place: { lat: string; long: string; address: string; addressId?: string };
  /** The attribute, as it is posted, by which a place is told where the authority asks for one. */
  placeAttribute?: string;
  /** What time it is there, in milliseconds: the clock of this machine unless told otherwise. */
  now?: () => number;
  /** Resolves once what was posted stands in the lists; the specification promises no moment. At once unless told otherwise. */
  untilListed?: () => Promise<void>;
  /** Answers to attributes that cannot be guessed from their datatype, by attribute code. */
  answers?: Record<string, string>;
};

const yes = (value: unknown): boolean => value === true || value === 'true';
const guesses: Record<string, string> = {
  number: '3',
  datetime: '2026-10-01T08:00:00Z',
  text: '两行\r\n文字',
  string: '一行文字',
};
const settled = 100;

/** One authority as a client sees it: its services and what has to be filled in for one of them. */
export class City {
  readonly client: Open311Client;
  private services: Promise<Row[]> | undefined;
  private readonly definitions = new Map<string, Promise<Row>>();
  private posts = 0;

  constructor(readonly setting: Setting) {
    this.client = new Open311Client(setting.endpoint);
  }

  list(): Promise<Row[]> {
    this.services ??= this.client.get('services.json').then((answer) => readServices(answer, 'json'));
    return this.services;
  }

  definition(code: string): Promise<Row> {
    const known = this.definitions.get(code);
    const asked = known ?? this.client.get(`services/${code}.json`).then((answer) => readDefinition(answer, 'json'));
    this.definitions.set(code, asked);
    return asked;
  }

  /** The first service that can be asked for: the code every example uses. */
  async code(): Promise<string> {
    const [first] = await this.list();
    return String(first?.['service_code']);
  }

  async attributes(code: string): Promise<Row[]> {
    const service = (await this.list()).find((one) => one['service_code'] === code);
    if (service === undefined || !yes(service['metadata'])) return [];
    return (await this.definition(code))['attributes'] as Row[];
  }

  async required(code: string): Promise<Row[]> {
    return (await this.attributes(code)).filter((one) => yes(one['required']) && yes(one['variable']));
  }

  answerTo(attribute: Row): string {
    const [first] = (attribute['values'] ?? []) as Row[];
    const told = this.setting.answers?.[String(attribute['code'])];
    return told ?? (first === undefined ? guesses[String(attribute['datatype'])] : String(first['key'])) ?? 'x';
  }

  point(): Pairs {
    return [
      ['lat', this.setting.place.lat],
      ['long', this.setting.place.long],
    ];
  }

  /** Everything a request needs but the place: key, service and the attributes that are required. No two are alike. */
  async report(code?: string): Promise<Pairs> {
    const chosen = code ?? (await this.code());
    const filled = (await this.required(chosen)).map((one) => [`attribute[${String(one['code'])}]`, this.answerTo(one)] as const);
    this.posts += 1;
    return [
      ['api_key', this.setting.apiKey],
      ['service_code', chosen],
      ['description', `村里的账目没有公布，请查一查。第${this.posts}次`],
      ...filled,
    ];
  }

  async whole(code?: string): Promise<Pairs> {
    return [...(await this.report(code)), ...this.point()];
  }

  /** The service_request_id of an answer to a POST, by way of the token where the service is of type batch. */
  async idOf(answer: Answer, format: Format): Promise<string> {
    assert.equal(answer.status, 200, answer.text);
    const [row = {}] = readRequests(answer, format);
    if (row['service_request_id'] !== undefined) return String(row['service_request_id']);
    assert.notEqual(row['token'], undefined, `neither service_request_id nor token in ${answer.text}`);
    return this.exchanged(String(row['token']));
  }

  async posted(code?: string): Promise<string> {
    return this.idOf(await this.client.post('requests.json', await this.whole(code)), 'json');
  }

  /** A request that stands in the lists. */
  async listed(code?: string): Promise<string> {
    const id = await this.posted(code);
    await this.setting.untilListed?.();
    return id;
  }

  now(): number {
    return this.setting.now?.() ?? Date.now();
  }

  /** So many days before now, as the specification writes it. */
  ago(days: number): string {
    return `${new Date(this.now() - days * 86_400_000).toISOString().slice(0, 19)}Z`;
  }

  private async exchanged(token: string): Promise<string> {
    for (let tries = 0; tries < settled; tries += 1) {
      const [row = {}] = readRequests(await this.client.get(`tokens/${token}.json`), 'json');
      if (row['service_request_id']) return String(row['service_request_id']);
    }
    throw new Error(`the token ${token} never became a service_request_id`);
  }
}
