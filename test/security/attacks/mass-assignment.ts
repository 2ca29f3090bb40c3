import type { Route } from '../../flows/bad-input/routes.js';
import type { Description } from '../../flows/leaks/bodies.js';
import { bodyWith, objectsOf, type Path } from '../ground/body-with.js';
import type { Scene } from '../ground/scene.js';
import type { Matrix } from '../matrix/matrix-file.js';
import { fire, short, targetsOf, type Hit, type Shot } from './field-attack.js';

/** What stands in our rows, and is not for a request to set. */
const COLUMNS: Record<string, unknown> = {
  ...{ id: 'x', caseId: 'x', districtCode: '990115', state: 'closed', outcome: 'resolved', round: 9, version: 99 },
  ...{ category: 'accusation', severity: 1, isKeyVillage: true, receivedById: 'x', receivedGroupId: 'x' },
  ...{ registeredAt: '2020-01-01T00:00:00Z', createdAt: '2020-01-01T00:00:00Z', actorId: 'x', byId: 'x', decidedById: 'x' },
  ...{ decidedAt: '2020-01-01T00:00:00Z', approvedAt: '2020-01-01T00:00:00Z', visibility: 'public', role: 'admin', groupId: 'x' },
  ...{ staffId: 'x', username: 'admin01', passwordHash: 'x', mustChangePassword: false, active: true, scopes: ['write'] },
  ...{ workingText: 'x', redactedText: 'x', then: 'x', toJSON: 'x' },
};

/** What stands in every JavaScript object; the first that is met is named. */
const INHERITED: readonly string[] = ['hasOwnProperty', 'isPrototypeOf', 'toString', 'valueOf', '__defineGetter__'];

type Told = { errors?: { path: string }[] };
type Smuggling = Shot & { names: readonly string[] };

const namesOf = (description: Description, { schema }: { schema: object | undefined }, path: Path): readonly string[] => {
  let at = schema as Description['components']['schemas'][string] | undefined;
  const resolve = (): void => {
    const ref = at?.$ref ?? at?.allOf?.[0]?.$ref;
    if (ref) at = description.components.schemas[ref.split('/').at(-1) ?? ''];
  };
  resolve();
  for (const name of path) {
    at = name === '*' ? at?.items : at?.properties?.[name];
    resolve();
  }
  return Object.keys(at?.properties ?? {});
};

/** Puts what no request may set into every object of every body. Answers what was not refused by its name, and how many objects there were. */
export const massAssigned = async (
  scene: Scene,
  description: Description,
  routes: readonly Route[],
  matrix: Matrix,
): Promise<{ objects: number; faults: string[] }> => {
  const targets = targetsOf(scene, description, routes, matrix).filter(({ route }) => route.method !== 'GET' && !route.isUpload);
  const shots = targets.flatMap((target): Smuggling[] => {
    const { schema, base } = target;
    if (!schema) return [];
    return objectsOf(description, schema).flatMap((path) => {
      const own = namesOf(description, { schema }, path);
      const columns = Object.keys(COLUMNS).filter((name) => !own.includes(name));
      const smuggle = (names: readonly string[]): Smuggling => {
        const more = Object.fromEntries(names.map((name) => [name, Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : 'x']));
        const body = bodyWith(description, schema, base, path, (part) => ({ ...(part as object), ...more }));
        return { title: `${target.route.name} ${[...path, names[0]].join('.')}`, target, path: target.path(), body, names };
      };
      return [smuggle(columns), ...INHERITED.map((name) => smuggle([name]))];
    });
  });
  const { hits, lost } = await fire(scene, shots);
  const faults = hits.flatMap((hit) => {
    const told = ((hit.answer.body as Told | undefined)?.errors ?? []).map(({ path }) => path.split('.').at(-1));
    const missed = (hit as Hit & Smuggling).names.filter((name) => !told.includes(name));
    return hit.answer.status === 400 && missed.length === 0 ? [] : [`${short(hit)}; not named: ${missed.join(', ')}`];
  });
  return { objects: shots.length / (1 + INHERITED.length), faults: lost > 0 ? [...faults, `${lost} got no answer`] : faults };
};

/** A route that takes no body does the same whatever stands in one. */
export const bodiesIgnored = async (
  scene: Scene,
  description: Description,
  routes: readonly Route[],
  matrix: Matrix,
): Promise<string[]> => {
  const bare = targetsOf(scene, description, routes, matrix).filter(
    ({ route, schema }) => route.method !== 'GET' && !route.isUpload && !schema,
  );
  const shot = (body: unknown) => (target: (typeof bare)[number]) => ({
    title: target.route.name,
    target,
    path: target.path(),
    body,
  });
  const [plain, stuffed] = [await fire(scene, bare.map(shot({}))), await fire(scene, bare.map(shot(COLUMNS)))];
  const statusOf = ({ hits }: { hits: Hit[] }): Map<string, number> => new Map(hits.map((hit) => [hit.title, hit.answer.status]));
  const [one, other] = [statusOf(plain), statusOf(stuffed)];
  return [...one].filter(([title, status]) => other.get(title) !== status).map(([title]) => title);
};
