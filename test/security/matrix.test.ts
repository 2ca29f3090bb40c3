import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { crowd } from '../support/crowd.js';
import { effort } from '../support/effort.js';
import { describeOnEngines } from '../support/engines.js';
import { routesOf, type Description as RouteDescription, type Route } from '../flows/bad-input/routes.js';
import { bodyFor, describedBy, type Description } from '../flows/leaks/bodies.js';
import { dropBombs } from './attacks/bombs.js';
import { bodiesIgnored, massAssigned } from './attacks/mass-assignment.js';
import { injected } from './attacks/metacharacters.js';
import { uploadOddFiles, uploadOddNames } from './attacks/uploads.js';
import { ACTORS } from './ground/cast.js';
import { letNothingStand } from './ground/nothing-written.js';
import { laidScene, STANDINGS, type Scene } from './ground/scene.js';
import { BODIES } from './matrix/bodies.js';
import { COLUMNS, readMatrix, rowOf, writeMatrix, type Matrix } from './matrix/matrix-file.js';
import { addressOf, ask, caseFor, signOf, toldBy, type Probe } from './matrix/probe.js';
import { toldApart } from './matrix/references.js';

/** Not in the API's description, but there. The board of the queues is no part of a test's server: test/rooms/bull-board.test.ts. */
const UNDESCRIBED = ['GET /health/live', 'GET /health/ready', 'GET /metrics', 'GET /api/openapi.json', 'GET /api/openapi.yaml'];
/** Lists that a parameter turns to somebody else. */
const OF_ANOTHER = ['GET /api/declarations?staffId={id}', 'GET /api/sessions?staffId={id}'];
const BESIDE = [...UNDESCRIBED, ...OF_ANOTHER];

/** Answers that say nothing of permissions: the words were malformed, or the caller has to show once more who it is. */
const UNREAD: ReadonlySet<string> = new Set(['request.invalid', 'session.confirmation-required']);

type Seen = Probe & { sign: string; told: string; code: string };

const keyOf = ({ route, username, standing }: Probe): string => `${route.name} ${username} ${standing}`;

/** What is put under a name of the caller's own choice is made where it does not exist: 122 bits of chance, or a word of the district. */
const NAMED_BY_THE_CALLER = /^PUT \/api\/(intake\/drafts\/\{id\}|guidance-drafts\/\{slug\})$/;

describeOnEngines('who is let in where', (engine) => {
  let scene: Scene;
  let routes: Route[];
  let described: Description;
  let restore: () => void;
  const seen = new Map<string, Seen>();
  /** PostgreSQL answers by the same code: there the reads are asked and some writes, and each fourth route attacked; all of it in the soak. */
  const isFull = engine.name === 'sqlite+embedded' || effort(0, 1) === 1;
  const asked = (): Route[] => (isFull ? routes : routes.filter(({ method }, n) => method === 'GET' || n % 12 === 0));
  const attacked = (): Route[] => (isFull ? routes : routes.filter((_, n) => n % 4 === 0));

  beforeAll(async () => {
    scene = await laidScene(engine);
    for (const [, username] of ACTORS) await confirmed(scene, username);
    restore = letNothingStand(scene.flow.world);
    const api = (await scene.flow.anonymous.get<RouteDescription>('/api/openapi.json')).body;
    described = await describedBy(scene.flow);
    const beside = BESIDE.map(besideRoute);
    routes = [...routesOf(api), ...beside.filter(({ name }) => !routesOf(api).some((route) => route.name === name))];
    const questions = asked().flatMap((route) =>
      COLUMNS.flatMap(([, username]) => STANDINGS.flatMap((standing) => questionOf(scene, { route, username, standing }))),
    );
    const done = await crowd(questions, 8, async ({ address, ...probe }) => {
      const { route, username, standing } = probe;
      const client = username === null ? scene.flow.anonymous : await scene.flow.world.as(username);
      const operation = described.paths[route.template]?.[route.method.toLowerCase()] ?? {};
      const bodyOf = BODIES[route.name];
      const kase = caseFor(scene, username, standing);
      const body = bodyOf ? bodyOf({ scene, kase, username }) : bodyFor(described, operation);
      const answer = await ask(client, route.method, address, body);
      seen.set(keyOf(probe), { ...probe, sign: signOf(answer), told: toldBy(answer), code: codeOf(answer.body) });
    });
    expect(done.lost).toBe(0);
  }, 300_000);
  afterAll(async () => {
    restore?.();
    await scene?.flow.world.close();
  });

  const cellOf = (route: Route, username: string | null): string =>
    STANDINGS.map((standing) => seen.get(keyOf({ route, username, standing }))?.sign ?? '.').join('');

  it('was asked with words that the descriptions allow: a request that is turned away unread says nothing of permissions', () => {
    const unread = [...seen.values()].filter(({ code }) => UNREAD.has(code));
    expect([...new Set(unread.map(({ route, told }) => `${route.name}: ${told}`))]).toEqual([]);
    expect([...seen.values()].filter(({ username, sign }) => username !== null && sign === '!').map(keyOf)).toEqual([]);
    expect([...seen.values()].filter(({ sign }) => sign.startsWith('?')).map((each) => `${keyOf(each)}: ${each.told}`)).toEqual(
      [],
    );
  });

  it('is what the committed matrix says, route by route', () => {
    const cells = (route: Route): string[] => COLUMNS.map(([, username]) => cellOf(route, username));
    const found: Matrix = new Map(asked().map((route) => [route.name, rowOf(route.name, cells(route))]));
    if (process.env['TEST_WRITE_MATRIX'] && isFull) writeMatrix(found);
    const committed = [...readMatrix()].filter(([name]) => found.has(name) || isFull);
    expect([...found.values()].toSorted()).toEqual(committed.map(([, row]) => row).toSorted());
  });

  it('answers for what is hidden word for word as for what does not exist', () => {
    let compared = 0;
    const tell: string[] = [];
    for (const probe of seen.values()) {
      const isHidden = probe.standing === 'shut' || probe.standing === 'district' || probe.sign === '0';
      if (!isHidden || probe.standing === 'missing' || !probe.route.template.includes('{')) continue;
      if (NAMED_BY_THE_CALLER.test(probe.route.name)) continue;
      const missing = seen.get(keyOf({ ...probe, standing: 'missing' }));
      compared += 1;
      if (probe.told !== missing?.told) tell.push(`${keyOf(probe)}: ${probe.told} but ${missing?.told}`);
    }
    expect(compared).toBeGreaterThan(isFull ? 1500 : 100);
    expect(tell).toEqual([]);
  });

  it('answers for whatever a field or parameter names of another district, or of a hidden case, as for what does not exist', async () => {
    const { pairs, faults } = await toldApart(scene, described, attacked(), readMatrix());
    expect(pairs).toBeGreaterThan(isFull ? 450 : 50);
    expect(faults).toEqual([]);
  }, 120_000);

  it('takes no field that a request must not set, in whatever object of whatever body', async () => {
    const { objects, faults } = await massAssigned(scene, described, attacked(), readMatrix());
    expect(objects).toBeGreaterThanOrEqual(isFull ? 60 : 12);
    expect(faults).toEqual([]);
    expect(await bodiesIgnored(scene, described, attacked(), readMatrix())).toEqual([]);
  }, 120_000);

  it(
    'lets no text of any field or parameter mean anything to the database',
    async () => {
      const { sent, faults } = await injected(scene, described, routes, readMatrix());
      expect(sent).toBeGreaterThan(500);
      expect(faults).toEqual([]);
    },
    effort(180_000, 1_800_000),
  );

  it('survives heads, bodies and addresses that no client sends', async () => {
    const { dropped, faults } = await dropBombs(scene.flow.world);
    expect(dropped).toBeGreaterThan(35);
    expect(faults).toEqual([]);
  }, 120_000);

  it('keeps odd files out, or hands them out so that nothing runs', async () => {
    restore();
    const { own, fresh, verifying } = scene.cases;
    const files = await uploadOddFiles(scene.flow.world, 'djy01', [own.id, fresh.id, verifying.id]);
    const names = await uploadOddNames(scene.flow.world, 'djy01', fresh.id);
    expect(files.sent).toBeGreaterThanOrEqual(30);
    expect([...files.faults, ...names.faults]).toEqual([]);
  }, 120_000);
});

/** Signs in, and shows once more who it is, before anything is taken back. */
const confirmed = async ({ flow, missing }: Scene, username: string): Promise<void> => {
  await (await flow.world.as(username)).post(`/api/cases/${missing}/identity`, { reason: '确认' });
};

/** Nothing where that standing means nothing for the route. */
const questionOf = (scene: Scene, probe: Probe): (Probe & { address: string })[] => {
  const { route, username, standing } = probe;
  // Who is not signed in is turned away before anybody asks for what; a public route asks for nobody.
  if (route.isPublic ? username !== null : username === null && standing !== 'own') return [];
  const address = addressOf(scene, probe);
  return address === undefined ? [] : [{ ...probe, address }];
};

const besideRoute = (name: string): Route => {
  const [method = '', template = ''] = name.split(' ');
  const isPublic = UNDESCRIBED.includes(name) && template !== '/metrics';
  return { name, method, template, query: [], body: undefined, isUpload: false, isPublic };
};

const codeOf = (body: unknown): string => (body as { code?: string } | undefined)?.code ?? '';
