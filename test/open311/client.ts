/**
 * A client of Open311 GeoReport v2 as the published specification describes it (https://wiki.open311.org/GeoReport_v2) and nothing else:
 * it was written before the server and knows no name, address or rule of ours. It throws where an answer is not what the specification promises.
 */
import { XMLParser } from 'fast-xml-parser';

export type Format = 'json' | 'xml';
export type Service = {
  service_code: string;
  service_name: string;
  description: string;
  metadata: boolean;
  type: 'realtime' | 'batch' | 'blackbox';
  keywords: string;
  group: string;
};
export type Attribute = {
  variable: boolean;
  code: string;
  datatype: string;
  required: boolean;
  datatype_description: string;
  order: number;
  description: string;
  values: { key: string; name: string }[];
};
export type ServiceRequest = Record<string, string | number | null> & { service_request_id: string; status: string };
export type Created = { service_request_id?: string; token?: string; service_notice?: string | null; account_id?: string | null };
export type Fault = { code: string; description: string };

/** What the server answered beside 2xx: the list of errors that the specification demands. */
export class Open311Error extends Error {
  constructor(
    readonly status: number,
    readonly faults: Fault[],
  ) {
    super(`${status}: ${faults.map(({ code, description }) => `${code} ${description}`).join('; ')}`);
  }
}

const LISTS = ['service', 'attribute', 'value', 'request', 'request_update', 'error', 'endpoint', 'format'];
const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => LISTS.includes(name),
  processEntities: true,
});

type Xml = Record<string, unknown>;

/** `<services><service/>…</services>` as the list that JSON would be; empty elements become null. */
const listOf = (document: Xml, root: string, item: string): Xml[] => {
  if (!(root in document)) throw new Error(`the root element is not <${root}>`);
  const held = document[root];
  if (typeof held !== 'object' || held === null) return [];
  return ((held as Xml)[item] as Xml[] | undefined) ?? [];
};

const emptyAsNull = (row: Xml): Xml =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === '' ? null : value]));

export class Open311Client {
  /** @param endpoint the `url` of the discovery document, e.g. `https://city.example/open311/v2` */
  constructor(
    private readonly endpoint: string,
    private readonly format: Format,
    private readonly options: { apiKey?: string; jurisdictionId?: string } = {},
  ) {}

  async services(): Promise<Service[]> {
    const rows = await this.list('services', {}, 'services', 'service');
    return rows.map((row) => ({ ...row, metadata: String(row['metadata']) === 'true' })) as unknown as Service[];
  }

  async definition(code: string): Promise<{ service_code: string; attributes: Attribute[] }> {
    const answer = await this.get(`services/${encodeURIComponent(code)}`, {});
    const held = this.format === 'json' ? (answer as Xml) : ((answer as Xml)['service_definition'] as Xml);
    const attributes =
      this.format === 'json' ? (held['attributes'] as Xml[]) : ((held['attributes'] as Xml)['attribute'] as Xml[]);
    return {
      service_code: String(held['service_code']),
      attributes: attributes.map((each) => {
        const values = each['values'];
        return {
          ...each,
          required: String(each['required']) === 'true',
          variable: String(each['variable']) === 'true',
          order: Number(each['order']),
          values: (Array.isArray(values) ? values : ((values as Xml | undefined)?.['value'] ?? [])) as {
            key: string;
            name: string;
          }[],
        } as unknown as Attribute;
      }),
    };
  }

  requests(filters: Record<string, string> = {}): Promise<ServiceRequest[]> {
    return this.list('requests', filters, 'service_requests', 'request') as Promise<ServiceRequest[]>;
  }

  async request(id: string): Promise<ServiceRequest> {
    const [one] = (await this.list(`requests/${encodeURIComponent(id)}`, {}, 'service_requests', 'request')) as ServiceRequest[];
    if (!one) throw new Error('the list of one request is empty');
    return one;
  }

  async token(token: string): Promise<Created> {
    const [one] = await this.list(`tokens/${encodeURIComponent(token)}`, {}, 'service_requests', 'request');
    if (!one) throw new Error('the list of one token is empty');
    return one as Created;
  }

  /** The extension that FixMyStreet reads. */
  updates(span: { start_date?: string; end_date?: string } = {}): Promise<Xml[]> {
    return this.list('servicerequestupdates', span, 'service_request_updates', 'request_update');
  }

  /** `attribute[CODE]=value`, as the specification writes it. */
  create(fields: Record<string, string>, attributes: Record<string, string> = {}): Promise<Created> {
    return this.post(new URLSearchParams(this.formOf(fields, attributes)));
  }

  /** The same with a picture: `multipart/form-data`, the file in `media`. */
  createWithMedia(fields: Record<string, string>, attributes: Record<string, string>, media: File): Promise<Created> {
    const form = new FormData();
    for (const [name, value] of this.formOf(fields, attributes)) form.append(name, value);
    form.append('media', media);
    return this.post(form);
  }

  private formOf(fields: Record<string, string>, attributes: Record<string, string>): [string, string][] {
    const { apiKey, jurisdictionId } = this.options;
    return [
      ...(jurisdictionId === undefined ? [] : [['jurisdiction_id', jurisdictionId] as [string, string]]),
      ...(apiKey === undefined ? [] : [['api_key', apiKey] as [string, string]]),
      ...Object.entries(fields),
      ...Object.entries(attributes).map(([code, value]): [string, string] => [`attribute[${code}]`, value]),
    ];
  }

  private async post(body: URLSearchParams | FormData): Promise<Created> {
    const answer = await this.read(await fetch(`${this.endpoint}/requests.${this.format}`, { method: 'POST', body }));
    const [one] = this.rowsOf(answer, 'service_requests', 'request');
    if (!one || (one['service_request_id'] == null && one['token'] == null)) throw new Error('neither an id nor a token');
    return one as Created;
  }

  private async list(path: string, query: Record<string, string>, root: string, item: string): Promise<Xml[]> {
    return this.rowsOf(await this.get(path, query), root, item);
  }

  private rowsOf(answer: unknown, root: string, item: string): Xml[] {
    if (this.format === 'xml') return listOf(answer as Xml, root, item).map(emptyAsNull);
    if (!Array.isArray(answer)) throw new Error('JSON is not a bare array');
    return answer as Xml[];
  }

  private async get(path: string, query: Record<string, string>): Promise<unknown> {
    const { jurisdictionId } = this.options;
    const search = new URLSearchParams({
      ...(jurisdictionId === undefined ? {} : { jurisdiction_id: jurisdictionId }),
      ...query,
    });
    const text = search.size > 0 ? `?${search}` : '';
    return this.read(await fetch(`${this.endpoint}/${path}.${this.format}${text}`));
  }

  private async read(answer: Response): Promise<unknown> {
    const type = answer.headers.get('content-type') ?? '';
    const expected = this.format === 'json' ? 'application/json' : 'text/xml';
    if (!type.startsWith(expected) || !/charset=utf-8/i.test(type))
      throw new Error(`answered as "${type}", not ${expected}; charset=utf-8`);
    const text = await answer.text();
    if (this.format === 'xml' && !/^<\?xml version="1\.0" encoding="utf-8"\?>/i.test(text)) throw new Error('no XML declaration');
    const body: unknown = this.format === 'json' ? JSON.parse(text) : parser.parse(text);
    if (!answer.ok) throw new Open311Error(answer.status, this.rowsOf(body, 'errors', 'error') as Fault[]);
    return body;
  }
}
