import type { Answer, Client } from '../../support/world.js';
import type { Route } from '../../flows/bad-input/routes.js';
import type { Scene, SeenCase, Standing } from '../ground/scene.js';

/** What an account gets when it asks for something that stands to it in this way. */
export type Probe = { route: Route; username: string | null; standing: Standing };

/** The case that `standing` means for this account. */
export const caseFor = ({ cases }: Scene, username: string | null, standing: Standing): SeenCase | undefined => {
  if (standing === 'missing') return undefined;
  if (standing !== 'own') return cases[standing];
  if (username === 'fc01') return cases.reviewed;
  return username === 'jw01' ? cases.accusation : cases.own;
};

/** Where the ids of addresses that are not a case's come from: parameter by parameter, the address up to it. */
const OBJECTS: readonly [RegExp, (scene: Scene, username: string, standing: Standing) => string | undefined][] = [
  [/^\/api\/look-backs\/\{id\}/, ({ objects }, _, standing) => objects.lookBack[standing]],
  [/^\/api\/open311-keys\/\{id\}/, ({ objects }, _, standing) => objects.open311Key[standing]],
  [/^\/api\/webhooks\/deliveries\/\{id\}/, ({ objects }, _, standing) => objects.webhookDelivery[standing]],
  [/^\/api\/webhooks\/\{id\}/, ({ objects }, _, standing) => objects.webhook[standing]],
  // Switched off in this world: nobody finds anything.
  [/^\/open311\/v2\/\{resource\}/, (_scene, _who, standing) => (standing === 'own' ? 'services' : undefined)],
  [/^\/api\/hotspots\/\{id\}/, ({ objects }, _, standing) => objects.hotspot[standing]],
  [/^\/api\/escalations\/\{escalationId\}/, ({ objects }, _, standing) => objects.escalation[standing]],
  [/^\/api\/alerts\/\{alertId\}/, ({ objects }, who, standing) => objects.alert[who]?.[standing]],
  [/^\/api\/duty\/stuck-rungs\/\{deadlineId\}/, ({ objects }, _, standing) => objects.deadline[standing]],
  [/^\/api\/elections\/\{id\}/, ({ objects }, _, standing) => objects.election[standing]],
  [/^\/api\/jobs\/dead\/\{id\}/, ({ objects }, _, standing) => objects.deadMessage[standing]],
  [/^\/api\/intake\/drafts\/\{id\}/, ({ objects }, _, standing) => objects.draft[standing]],
  [/^\/api\/guidance\/\{slug\}/, ({ objects }, _, standing) => objects.article[standing]],
  [/^\/api\/guidance-drafts\/\{slug\}/, ({ objects }, _, standing) => objects.guidanceDraft[standing]],
  [/^\/api\/tags\/\{word\}/, ({ objects }, _, standing) => objects.tagWord[standing]],
  [/^\/api\/staff\/\{id\}/, ({ objects }, who, standing) => objects.staff[who]?.[standing]],
  [/^\/api\/(declarations|sessions)\?staffId=\{id\}/, ({ objects }, who, standing) => objects.staff[who]?.[standing]],
  [/^\/api\/sessions\/\{id\}/, ({ objects }, who, standing) => objects.session[who]?.[standing]],
  [/^\/api\/declarations\/\{id\}/, ({ objects }, who, standing) => objects.declaration[who]?.[standing]],
  [/^\/api\/form-batches\/\{batchId\}/, ({ objects }, who, standing) => objects.formBatch[who]?.[standing]],
  [/^\/api\/saved-views\/\{id\}/, ({ objects }, who, standing) => objects.savedView[who]?.[standing]],
  [/^\/api\/groups\/\{id\}/, ({ objects }, _, standing) => objects.group[standing]],
  [/^\/api\/retention\/plans\/\{planId\}/, ({ objects }, _, standing) => objects.plan[standing]],
  [/^\/api\/api-tokens\/\{id\}/, ({ objects }, who, standing) => objects.token[who]?.[standing]],
];

/** Below them: what stands in the same address. */
const BELOW: Record<string, (scene: Scene, standing: Standing) => string | undefined> = {
  id: () => 'S3-01.json',
  villageCode: () => '990114101205',
  overrideId: ({ objects }, standing) => objects.override[standing],
  memberId: ({ objects }, standing) => objects.seat[standing],
};

/** What has to stand behind an address for it to mean anything. */
const QUERIES: Record<string, (scene: Scene) => string> = {
  'GET /api/deliveries': () => '?list=by-hand',
  'GET /api/statistics/town': () => '?townCode=990114101',
  'GET /api/retention/due': ({ objects }) => `?electionId=${objects.election.own}`,
};

/** The address that the probe asks; undefined where that standing means nothing for the route. Throws for a parameter that nobody has described. */
export const addressOf = (scene: Scene, { route: { template, name }, username, standing }: Probe): string | undefined => {
  if (!template.includes('{')) return standing === 'own' ? `${template}${QUERIES[name]?.(scene) ?? ''}` : undefined;
  if (template.startsWith('/api/cases/{id}')) {
    const kase = caseFor(scene, username, standing);
    return template
      .replace('{id}', kase?.id ?? scene.missing)
      .replace('{evidenceId}/readings', '{scanId}/readings')
      .replaceAll(/\{(\w+)\}/g, (_, param: string) => kase?.rows[param] ?? scene.missing);
  }
  const found = OBJECTS.find(([pattern]) => pattern.test(template));
  if (!found) throw new Error(`${name}: test/security/matrix/probe.ts does not know what its ids are`);
  const id = standing === 'missing' ? scene.missing : found[1](scene, username ?? 'djy01', standing);
  if (id === undefined) return undefined;
  return template.replace(/\{\w+\}/, id).replaceAll(/\{(\w+)\}/g, (_, param: string) => {
    const below = BELOW[param];
    if (!below) throw new Error(`${name}: test/security/matrix/probe.ts does not know what {${param}} is`);
    return below(scene, standing) ?? scene.missing;
  });
};

/** The address with that parameter, in place of one of the same name; `value` is encoded already. */
export const withQuery = (address: string, name: string, value: string): string => {
  const [path = '', query = ''] = address.split('?');
  const others = query.split('&').filter((each) => each !== '' && !each.startsWith(`${name}=`));
  return `${path}?${[...others, `${name}=${value}`].join('&')}`;
};

export const ask = (client: Client, method: string, path: string, body: unknown): Promise<Answer<unknown>> => {
  if (method === 'GET') return client.get(path);
  if (method === 'DELETE') return client.del(path);
  if (method === 'PUT') return client.put(path, body);
  return method === 'PATCH' ? client.patch(path, body) : client.post(path, body);
};

/** A wrong password or code is refused with 403 as well: whoever is asked for one was let in. */
const isWrongProof = (body: unknown): boolean =>
  ((body as { code?: string } | undefined)?.code ?? '').startsWith('session.wrong-');

/** `+` done or shown, `~` let in but refused by the state or the words, `-` not for this role, `0` nothing there, `!` nobody is signed in. */
export const signOf = ({ status, body }: Pick<Answer<unknown>, 'status' | 'body'>): string => {
  if (status < 400) return '+';
  if (status === 400 || status === 409 || (status === 403 && isWrongProof(body))) return '~';
  return { 401: '!', 403: '-', 404: '0' }[status] ?? `?${status}`;
};

/** All that a caller reads of an answer but the request's own id. */
export const toldBy = ({ status, body, headers }: Answer<unknown>): string => {
  const { instance: _instance, ...rest } = (typeof body === 'object' ? body : { body }) as Record<string, unknown>;
  return JSON.stringify([status, headers.get('content-type'), headers.get('content-language'), rest]);
};
