import { crowd } from '../../support/crowd.js';
import type { Answer } from '../../support/world.js';
import type { Route } from '../../flows/bad-input/routes.js';
import { bodyFor, type Description, type Schema } from '../../flows/leaks/bodies.js';
import type { CaseName, Scene } from '../ground/scene.js';
import { BODIES } from '../matrix/bodies.js';
import { callersFor, type Matrix } from '../matrix/matrix-file.js';
import { addressOf, ask } from '../matrix/probe.js';

/** A route with somebody who is let in there, and the least that it takes. */
export type Target = {
  route: Route;
  username: string | null;
  /** On the caller's own case in one of several states. */
  path: (state?: CaseName) => string;
  schema: Schema | undefined;
  base: unknown;
};

export const targetsOf = (scene: Scene, description: Description, routes: readonly Route[], matrix: Matrix): Target[] =>
  routes.flatMap((route): Target[] => {
    const [username] = callersFor(matrix, route.name);
    if (username === undefined) return [];
    const operation = description.paths[route.template]?.[route.method.toLowerCase()] ?? {};
    const schema = operation.requestBody?.content['application/json']?.schema;
    const base = BODIES[route.name]?.({ scene, kase: scene.cases.own, username }) ?? bodyFor(description, operation);
    const path = (state: CaseName = 'own'): string => {
      const inState = { ...scene, cases: { ...scene.cases, own: scene.cases[state] } };
      return addressOf(inState, { route, username, standing: 'own' }) ?? route.template;
    };
    return [{ route, username, path, schema, base }];
  });

export type Shot = { title: string; target: Target; path: string; body: unknown };
export type Hit = Shot & { answer: Answer<unknown>; ms: number };

/** Sends all of them, eight at a time. */
export const fire = async (scene: Scene, shots: readonly Shot[]): Promise<{ hits: Hit[]; lost: number }> => {
  const { answered, lost } = await crowd(shots, 8, async (shot): Promise<Hit> => {
    const { username, route } = shot.target;
    const client = username === null ? scene.flow.anonymous : await scene.flow.world.as(username);
    const begun = performance.now();
    const answer = await ask(client, route.method, shot.path, shot.body);
    return { ...shot, answer, ms: performance.now() - begun };
  });
  return { hits: answered, lost };
};

export const short = ({ title, answer }: Hit): string =>
  `${title}: ${answer.status} ${JSON.stringify(answer.body ?? null).slice(0, 300)}`;
