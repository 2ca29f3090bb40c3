import { newId } from '../../../src/kernel/ids.js';
import { crowd } from '../../support/crowd.js';
import { effort } from '../../support/effort.js';
import type { Route } from '../../flows/bad-input/routes.js';
import { bodyFor, type Description } from '../../flows/leaks/bodies.js';
import { bodyWith, fieldsOf } from '../ground/body-with.js';
import { SECOND, there } from '../ground/second-district.js';
import type { CaseName, Scene } from '../ground/scene.js';
import { BODIES } from './bodies.js';
import { callersFor, type Matrix } from './matrix-file.js';
import { addressOf, ask, toldBy, withQuery } from './probe.js';

/** A field or parameter that names something else: by id, number or code. */
const NAMES_SOMETHING =
  /(id|ids|deputyOf|repeatOf|assignedTo|slug|parent|town|village|townCode|townCodes|villageCode|code|number)$/i;

/** The caller's own cases in different states: in one of them the reference is looked at. */
const OWN: readonly CaseName[] = ['fresh', 'verifying', 'accusation', 'reviewed', 'own'];

type Kind = 'group' | 'staff' | 'case' | 'allegation' | 'evidence' | 'action' | 'assignment' | 'election' | 'lookBack' | 'word';
type Reference = readonly [kind: Kind, value: string];

/** What is there but not for the caller. */
const references = ({ ids, cases, objects, groupElsewhere }: Scene): Reference[] => {
  const rowsOf = (name: 'district' | 'shut', ...kinds: readonly Kind[]): Reference[] =>
    kinds.map((kind) => [kind, cases[name].rows[`${kind}Id`] ?? ''] as const);
  return [
    ['group', groupElsewhere],
    ['staff', ids('o.zd1_01')],
    ['staff', ids('o.zd1_zz')],
    ['case', cases.district.id],
    ...rowsOf('district', 'allegation', 'evidence', 'action', 'assignment'),
    ['case', cases.shut.id],
    ...rowsOf('shut', 'allegation', 'evidence', 'action'),
    ['election', objects.election.district ?? ''],
    ['lookBack', objects.lookBack.district ?? ''],
    ['word', cases.district.number],
    ['word', cases.shut.number],
    ['word', there('990114101')],
    ['word', there('990114101205')],
    ['word', objects.article.district ?? ''],
  ];
};

/** Which fields speak of what; other ids are named there as well, but only some of them each time. */
const SPEAKS_OF: Readonly<Record<Kind, RegExp>> = {
  group: /group/i,
  staff: /staff|verifier|byIds?$|checker|deputy|guide|assigned/i,
  case: /case|parent|repeat/i,
  allegation: /allegation/i,
  evidence: /evidence/i,
  action: /action/i,
  assignment: /assignment/i,
  election: /election/i,
  lookBack: /look/i,
  word: /./,
};

/** What is named in this field: in the soak whatever has its form, else what it speaks of and the next other one. */
const namedIn = (field: string, known: readonly Reference[], turn: number): string[] => {
  const fitting = known.filter(([, value]) => fits(field, value));
  const likely = fitting.filter(([kind]) => SPEAKS_OF[kind].test(field));
  const others = fitting.filter((each) => !likely.includes(each));
  const next = others.length > 0 ? [others[turn % others.length] ?? others[0]!] : [];
  const asked = effort(0, 1) === 1 || likely.length === 0 ? fitting : [...likely, ...next];
  return asked.map(([, value]) => value);
};

/** Of the same form, and nowhere. */
const nobodys = (reference: string): string => {
  if (/^\d{6}-/.test(reference)) return reference.replace(/\d{6}$/, '999999');
  if (/^\d+$/.test(reference)) return reference.replace(SECOND, '990116');
  return isId(reference) ? newId() : 'nir-gends';
};

const isId = (reference: string): boolean => /^[0-9a-f]{8}-/.test(reference);

/** Whether the reference is of the form that the field takes; another form is refused by the form alone. */
const fits = (name: string, reference: string): boolean => {
  if (/town|village|parent$/i.test(name) && !/Id$/.test(name)) return /^\d{9}(\d{3})?$/.test(reference);
  if (/number|repeatOf/i.test(name)) return /^\d{6}-/.test(reference);
  return /slug/i.test(name) ? /^[a-z-]+$/.test(reference) : isId(reference);
};

/** A citizen complains to the district of the town: its code is no secret. What a session is shown are proofs, not names of anything. */
const OPEN = /^POST \/api\/public\/cases$|^\w+ \/api\/session(\/|$)/;

type Question = {
  title: string;
  username: string | null;
  method: string;
  path: string;
  body: (value: string) => unknown;
  query?: string;
  /** The case on which everything is asked, whatever its state says. */
  isLast: boolean;
};

/**
 * Names in every field and parameter what the caller must not know of, and beside it what does not exist. Answers where the two were told
 * apart, and how many pairs were asked.
 */
export const toldApart = async (
  scene: Scene,
  description: Description,
  routes: readonly Route[],
  matrix: Matrix,
): Promise<{ pairs: number; faults: string[] }> => {
  const known = references(scene);
  const ids = new Set(known.map(([, value]) => value));
  const questions = [...questionsOf(scene, description, routes, matrix).entries()];
  const told = await crowd(questions, 8, async ([turn, question]) => {
    const faults: string[] = [];
    /** What nobody's reference of that form is answered. */
    const nowhere = new Map<number, { status: number; told: string }>();
    let pairs = 0;
    for (const reference of namedIn(question.title.split(' ').at(-1) ?? '', known, turn)) {
      const plain = nowhere.get(reference.length) ?? (await answerTo(scene, ids, question, nobodys(reference)));
      nowhere.set(reference.length, plain);
      // In this state of the case nobody looks at the reference.
      if (plain.status === 409 && !question.isLast) break;
      const other = await answerTo(scene, ids, question, reference);
      pairs += 1;
      if (other.told !== plain.told) faults.push(`${question.title}: ${other.told} but ${plain.told}`);
    }
    return { faults, pairs };
  });
  const faults = told.answered.flatMap((each) => each.faults);
  const pairs = told.answered.reduce((sum, each) => sum + each.pairs, 0);
  return { pairs, faults: told.lost > 0 ? [...faults, `${told.lost} got no answer`] : faults };
};

/** Each paper that leaves has a mark of its own, each case a code. */
const READERS_MARK = /\b[0-9A-F]{4}-[0-9A-F]{4}\b/g;
const QUERY_CODE = /\b\d{4} \d{4} \d{4}\b/g;
const ID = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** An answer without what is another one each time: what was named, and the ids of what came of the request; an id that was there before stays. */
const comparable = (told: string, named: string, known: ReadonlySet<string>): string =>
  told
    .replaceAll(named, '«it»')
    .replaceAll(ID, (id) => (known.has(id) ? id : '«new»'))
    .replaceAll(QUERY_CODE, '«code»')
    .replaceAll(READERS_MARK, '«mark»');

const answerTo = async (
  { flow }: Scene,
  known: ReadonlySet<string>,
  { username, method, path, body, query }: Question,
  value: string,
): Promise<{ status: number; told: string }> => {
  const client = username === null ? flow.anonymous : await flow.world.as(username);
  const answer = await ask(
    client,
    method,
    query === undefined ? path : withQuery(path, query, encodeURIComponent(value)),
    body(value),
  );
  return { status: answer.status, told: comparable(toldBy(answer), value, known) };
};

const questionsOf = (scene: Scene, description: Description, routes: readonly Route[], matrix: Matrix): Question[] =>
  routes.flatMap((route): Question[] => {
    if (OPEN.test(route.name)) return [];
    const { method, template } = route;
    const isOnCase = template.startsWith('/api/cases/{id}');
    const callers = callersFor(matrix, route.name);
    // On a case the relation decides what is seen; elsewhere the last of the columns often sees more than the first.
    const asking = new Set(isOnCase ? callers.slice(0, 1) : [callers[0], callers.at(-1)]);
    const targets = isOnCase ? OWN : (['own'] as const);
    const pairs = [...asking].flatMap((username) => (username === undefined ? [] : targets.map((name) => ({ username, name }))));
    return pairs.flatMap(({ username, name }): Question[] => {
      const inState = { ...scene, cases: { ...scene.cases, own: scene.cases[name] } };
      const path = addressOf(inState, { route, username, standing: 'own' });
      if (path === undefined) return [];
      const common = { username, method, path, isLast: name === 'own' };
      const queries = route.query
        .filter((parameter) => NAMES_SOMETHING.test(parameter.name) && !parameter.schema?.enum)
        .map((parameter) => ({
          ...common,
          title: `${route.name} by ${username} ?${parameter.name}`,
          query: parameter.name,
          body: () => undefined,
        }));
      const operation = description.paths[template]?.[method.toLowerCase()];
      const schema = operation?.requestBody?.content['application/json']?.schema;
      if (!operation || !schema) return queries;
      const kase = inState.cases.own;
      const base = BODIES[route.name]?.({ scene, kase, username }) ?? bodyFor(description, operation);
      const fields = fieldsOf(description, schema).filter(
        (field) => !field.schema.enum && NAMES_SOMETHING.test(field.path.filter((n) => n !== '*').at(-1) ?? ''),
      );
      return [
        ...queries,
        ...fields.map(({ path: at }) => ({
          ...common,
          title: `${route.name} by ${username} (${name}) ${at.filter((n) => n !== '*').join('.')}`,
          body: (value: string) => bodyWith(description, schema, base, at, () => value),
        })),
      ];
    });
  });
