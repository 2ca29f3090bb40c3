import { Inject, Injectable } from '@nestjs/common';
import { TaxonomyService } from '../elections/taxonomy.service.js';
import { startOfDay, type Day } from '../kernel/time.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { Reader } from '../platform/database/unit-of-work.js';
import { RegionsService } from '../regions/regions.service.js';
import { Open311Request } from './open311-request.entity.js';
import { MOST_REQUESTS, type Query } from './query-rules.js';
import type { Row } from './render.js';

type Listed = { id: string; service_code: string; place_code: string; status: string; requested_day: Day; updated_day: Day };

const COLUMNS = 'id, service_code, place_code, status, requested_day, updated_day';

/** Reads the public table, and nothing else of cases. */
@Injectable()
export class FeedService {
  constructor(
    private readonly reader: Reader,
    private readonly taxonomy: TaxonomyService,
    private readonly regions: RegionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async requests(query: Query): Promise<Row[]> {
    return Promise.all((await this.found(query)).map((row) => this.row(row)));
  }

  /** Known id, listed or not yet. */
  async request(id: string): Promise<Row | undefined> {
    const [row] = await this.reader.sql<Listed>(
      `SELECT ${COLUMNS} FROM open311_requests WHERE id = ? AND district_code = ? AND is_public = TRUE`,
      [id, this.settings.districtCode],
    );
    return row && this.row(row);
  }

  /** Posted here, public or not: the id was given to whoever posted it. */
  async isKnown(id: string): Promise<boolean> {
    return (await this.reader.findOne(Open311Request, { id, districtCode: this.settings.districtCode })) !== undefined;
  }

  /** FixMyStreet's extension: one update per change of status; ids stay as long as the status does. */
  async updates({ from, to }: { from: Day; to: Day }): Promise<Row[]> {
    const rows = await this.reader.sql<Listed>(
      `SELECT ${COLUMNS} FROM open311_requests WHERE district_code = ? AND is_listed = TRUE AND updated_day >= ? AND updated_day <= ?
       AND updated_day > requested_day ORDER BY updated_day DESC, id LIMIT ${MOST_REQUESTS}`,
      [this.settings.districtCode, from, to],
    );
    return rows.map((row) => ({
      update_id: `${row.id}.${row.updated_day}.${row.status}`,
      service_request_id: row.id,
      status: row.status,
      updated_datetime: startOfDay(row.updated_day),
      description: '',
      media_url: '',
    }));
  }

  private found(query: Query): Promise<Listed[]> {
    const { districtCode } = this.settings;
    if ('ids' in query)
      return this.reader.sql<Listed>(
        `SELECT ${COLUMNS} FROM open311_requests WHERE district_code = ? AND is_public = TRUE AND id IN (${marks(query.ids)}) ORDER BY id`,
        [districtCode, ...query.ids],
      );
    const { from, to, serviceCodes = [], statuses = [], page } = query;
    const narrower = [
      ...(serviceCodes.length > 0 ? [`AND service_code IN (${marks(serviceCodes)})`] : []),
      ...(statuses.length > 0 ? [`AND status IN (${marks(statuses)})`] : []),
    ];
    return this.reader.sql<Listed>(
      `SELECT ${COLUMNS} FROM open311_requests WHERE district_code = ? AND is_listed = TRUE AND requested_day >= ? AND requested_day <= ?
       ${narrower.join(' ')} ORDER BY requested_day DESC, id LIMIT ? OFFSET ?`,
      [districtCode, from, to, ...serviceCodes, ...statuses, page.limit, page.offset],
    );
  }

  /** Every field of the specification; what we do not tell is null. */
  async row(row: Listed): Promise<Row> {
    const place = await this.regions.find(row.place_code);
    return {
      service_request_id: row.id,
      status: row.status,
      status_notes: null,
      service_name: this.taxonomy.code(row.service_code)?.zh ?? row.service_code,
      service_code: row.service_code,
      description: null,
      agency_responsible: null,
      service_notice: null,
      requested_datetime: startOfDay(row.requested_day),
      updated_datetime: startOfDay(row.updated_day),
      expected_datetime: null,
      address: place?.name ?? row.place_code,
      address_id: row.place_code,
      zipcode: null,
      lat: null,
      long: null,
      media_url: null,
    };
  }
}

const marks = (values: readonly string[]): string => values.map(() => '?').join(', ') || 'NULL';
