import { join } from 'node:path';
import { typeOf, type Shot } from './load/job.js';
import type { Engine, Options } from './options.js';
import { capture, sizeOf } from './raw/capture.js';
import type { Template } from './raw/template.js';
import { Points } from './points.js';
import type { SiteResult } from './result.js';
import {
  acceptShots,
  listShots,
  registerShots,
  searchShots,
  similarShots,
  statusPageShots,
  statusShots,
  type Place,
} from './shots.js';
import { lookInto } from './target/database.js';
import { Target } from './target/server.js';
import type { CaseSite, Site } from './target/site.js';
import { Worker } from './worker.js';

export const CLERK = 'djy01';
export const SUPERVISOR = 'slfz01';
/** Registrations whose rows the raw inserts repeat. */
const TEMPLATES = 200;

/** Measures everything on one site: the application first, then the machine's own limits on the database it left. */
export const measureSite = async (engine: Engine, cases: number, site: CaseSite, options: Options): Promise<SiteResult> => {
  const startMs = await startTime(site);
  const profile =
    options.profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', join(options.profile, `${engine}-${cases}`)];
  const target = await Target.start(site.environment, profile);
  const client = new Worker('./load/client.js');
  const points = new Points(client, target.origin, options);
  try {
    const clerk = await target.signIn(CLERK, site.password);
    const supervisor = await target.signIn(SUPERVISOR, site.password);
    const places = await placesOf(target.origin, supervisor);
    const status = statusShots(site.codes);
    await points.measure('status', status, undefined);
    const page = statusPageShots(site.codes);
    await points.measure('status page', page, undefined);
    await points.measure('list', listShots(places), supervisor);
    await points.measure('search2', searchShots(2), supervisor);
    await points.measure('search4', searchShots(4), supervisor);
    await points.measure('similar', similarShots(places.filter(({ villageCode }) => villageCode)), clerk);
    const register = registerShots(places);
    const ids = await points.measure('register', register, clerk);
    const templates = await templatesOf(site, ids);
    await points.once('accept', acceptShots(ids), supervisor);
    const memoryMiB = target.memory().most;
    const replies = {
      status: await replyTo(target.origin, status[0]!, undefined),
      page: await pageAt(target.origin, page[0]!),
      register: await replyTo(target.origin, register[0]!, clerk),
    };
    await target.stop();
    await points.bare('bare status', status, replies.status);
    await points.bare('bare page', page, { page: replies.page });
    await points.bare('bare register', register, replies.register);
    await points.raw(site, templates);
    return { engine, cases, points: points.results, startMs, memoryMiB, registration: sizeOf(templates) };
  } finally {
    client.stop();
    await target.stop();
  }
};

/** The middle of three starts, in ms. */
const startTime = async ({ environment }: Site): Promise<number> => {
  const times: number[] = [];
  for (let start = 0; start < 3; start += 1) {
    const target = await Target.start(environment);
    times.push(target.startMs);
    await target.stop();
  }
  return times.toSorted((one, other) => one - other)[1]!;
};

/** Towns and villages, as the newest cases name them. */
export const placesOf = async (origin: string, cookie: string): Promise<Place[]> => {
  const answer = await fetch(`${origin}/api/cases?limit=100`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`The list of cases answers ${answer.status}: ${await answer.text()}`);
  const { items } = (await answer.json()) as { items: Place[] };
  return [...new Map(items.map(({ townCode, villageCode }) => [villageCode, { townCode, villageCode }])).values()];
};

const replyTo = async (origin: string, { method, path, body }: Shot, cookie: string | undefined): Promise<object> => {
  const headers = { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) };
  const answer = await fetch(`${origin}${path}`, { method, headers, body: body?.replaceAll('@n@', '99999999') });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as object;
};

const pageAt = async (origin: string, shot: Shot): Promise<string> => {
  const { method, path, body } = shot;
  const answer = await fetch(`${origin}${path}`, { method, headers: { 'content-type': typeOf(shot) }, body });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.text();
};

const templatesOf = async ({ address }: Site, ids: readonly string[]): Promise<Template[]> => {
  const look = await lookInto(address);
  try {
    return await capture(look, address.engine, ids.slice(-TEMPLATES));
  } finally {
    await look.close();
  }
};
