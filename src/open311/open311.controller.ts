import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { instant } from '../kernel/time.js';
import { PublicRoute } from '../platform/http/actor.decorator.js';
import { IdempotencyKeyHeader } from '../platform/http/idempotency-key.decorator.js';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { discoveryOf } from './discovery.js';
import { FeedService } from './feed.service.js';
import { formOf } from './form.js';
import { Open311Fault, Open311Filter } from './open311.filter.js';
import { PostRequestService } from './post-request.service.js';
import { LimitsService } from './limits.service.js';
import { PostUpdateService } from './post-update.service.js';
import { isFault, queryOf, spanOf, splitFormat, valueOf, type Fault, type Format } from './query-rules.js';
import { renderJson, renderList, renderXml, type Rendered, type Row } from './render.js';
import { ServiceList } from './service-list.js';

/** As Fastify parsed it: foreign clients send what they like, and the specification says what is passed over. */
type Asked = Record<string, unknown>;
const REQUESTS = { root: 'service_requests', item: 'request' };
const UPDATES = { root: 'service_request_updates', item: 'request_update' };

/** Open311 GeoReport v2 (docs/open311.md): `services.xml`, `requests.json` …; XML where no format is named. 404 unless HUICHA_OPEN311=on. */
@ApiTags('open311')
@PublicRoute()
@UseFilters(Open311Filter)
@Controller('open311/v2')
export class Open311Controller {
  constructor(
    private readonly services: ServiceList,
    private readonly feed: FeedService,
    private readonly posts: PostRequestService,
    private readonly additions: PostUpdateService,
    private readonly limits: LimitsService,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** discovery, services, requests, servicerequestupdates; each as `.json` or `.xml`. */
  @Get(':resource')
  @ApiProduces('application/json', 'text/xml')
  @ApiOkResponse({ description: 'A bare array in JSON; the specification’s element in XML.' })
  async list(@Param('resource') resource: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = request.query as Asked;
    const { name, format } = this.opened(resource, asked);
    await this.limits.admitReader(asked['api_key'], request.ip);
    send(reply, await this.listed(name, format, asked, `${request.protocol}://${request.host}`));
  }

  /** One service's definition, one request, one token. */
  @Get(':resource/:id')
  @ApiProduces('application/json', 'text/xml')
  @ApiOkResponse({ description: 'As the list; a service definition is one object.' })
  async one(
    @Param('resource') resource: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = request.query as Asked;
    const { name, format } = this.opened(id, asked);
    await this.limits.admitReader(asked['api_key'], request.ip);
    send(reply, await this.single(resource, name, format));
  }

  /** Posts a request, or an update to one that the same key posted (`servicerequestupdates`): urlencoded or multipart, with the api_key that the district issued. */
  @Post(':resource')
  @HttpCode(200)
  @ApiProduces('application/json', 'text/xml')
  async create(
    @Param('resource') resource: string,
    @IdempotencyKeyHeader() idempotencyKey: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, format } = this.opened(resource, request.query as Asked);
    if (name !== 'requests' && name !== 'servicerequestupdates') throw new Open311Fault(NO_RESOURCE);
    const form = await formOf(request, (apiKey) => this.limits.isKnown(apiKey, request.ip));
    this.insistOnJurisdiction(form.fields);
    const key = await this.limits.admitSender(form.fields, request.ip);
    if (name === 'requests') send(reply, renderList(format, REQUESTS, [await this.posts.post(form, key, idempotencyKey)]));
    else send(reply, renderList(format, UPDATES, [await this.additions.post(form, key)]));
  }

  private async listed(name: string, format: Format, asked: Asked, origin: string): Promise<Rendered> {
    const now = instant(this.clock.now());
    switch (name) {
      case 'discovery':
        return discoveryOf(format, origin);
      case 'services':
        return renderList(format, { root: 'services', item: 'service' }, this.services.rows());
      case 'requests':
        return renderList(format, REQUESTS, await this.feed.requests(sound(queryOf(asked, now))));
      case 'servicerequestupdates':
        return renderList(format, UPDATES, await this.feed.updates(sound(spanOf(asked, now))));
      default:
        throw new Open311Fault(NO_RESOURCE);
    }
  }

  private async single(resource: string, id: string, format: Format): Promise<Rendered> {
    switch (resource) {
      case 'services':
        return this.definition(id, format);
      case 'requests': {
        const row = await this.feed.request(id);
        if (!row) throw new Open311Fault(NO_REQUEST);
        return renderList(format, REQUESTS, [row]);
      }
      case 'tokens':
        if (!(await this.feed.isKnown(id))) throw new Open311Fault(NO_REQUEST);
        return renderList(format, REQUESTS, [{ service_request_id: id, token: id }]);
      default:
        throw new Open311Fault(NO_RESOURCE);
    }
  }

  private async definition(code: string, format: Format): Promise<Rendered> {
    const service = this.services.find(code);
    if (!service) throw new Open311Fault({ status: 404, description: 'service_code was not found.' });
    const { service_code, attributes } = await this.services.definition(service, this.settings.districtCode);
    if (format === 'json') return renderJson({ service_code, attributes });
    const inXml = attributes.map((each) => (each['values'] ? { ...each, values: { value: each['values'] as Row[] } } : each));
    return renderXml({ service_definition: { service_code, attributes: { attribute: inXml } } });
  }

  private opened(text: string, asked: Asked): { name: string; format: Format } {
    if (this.settings.open311 !== 'on') throw new Open311Fault({ status: 404, description: 'Open311 is not offered here.' });
    const split = splitFormat(text);
    if (!split) throw new Open311Fault({ status: 404, description: 'The format is json or xml.' });
    this.insistOnJurisdiction(asked);
    return split;
  }

  private insistOnJurisdiction(asked: Asked): void {
    const given = sound(valueOf(asked, 'jurisdiction_id'));
    if (given !== undefined && given !== this.settings.districtCode)
      throw new Open311Fault({ status: 404, description: 'jurisdiction_id was not found.' });
  }
}

const NO_RESOURCE: Fault = { status: 404, description: 'There is no such resource.' };
const NO_REQUEST: Fault = { status: 404, description: 'service_request_id was not found.' };

const sound = <T>(value: T | Fault): T => {
  if (isFault(value)) throw new Open311Fault(value);
  return value as T;
};

const send = (reply: FastifyReply, { body, type }: Rendered): void => {
  void reply.header('content-type', type).header('access-control-allow-origin', '*').send(body);
};
