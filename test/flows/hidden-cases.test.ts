import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/ids.js';
import { describeOnEngines } from '../support/engines.js';
import { register } from '../support/flow/complaint.js';
import { Flow } from '../support/flow/flow.js';
import { accept } from '../support/flow/handling.js';
import { bodyFor, describedBy, type Description } from './leaks/bodies.js';
import { READERS } from './leaks/readings.js';

/** What may differ between two answers of the same meaning. */
const told = ({ status, body }: { status: number; body: unknown }): unknown => {
  const { instance: _instance, ...rest } = (body ?? {}) as Record<string, unknown>;
  return { status, ...rest };
};

describeOnEngines('a case that is hidden from somebody', (engine) => {
  let flow: Flow;
  let description: Description;
  let hidden: string;

  beforeAll(async () => {
    flow = await Flow.start(engine, '2026-10-12T09:00:00+08:00');
    description = await describedBy(flow);
    const respondents = [{ type: 'TOWN_MEMBER', name: '某副镇长', townCode: '990114101' }];
    hidden = (await register(flow, { respondents })).id;
    await accept(flow, hidden);
  });
  afterAll(() => flow?.world.close());

  const seesIt = async (who: string): Promise<boolean> =>
    (await (await flow.world.as(who)).get(`/api/cases/${hidden}`)).status === 200;

  it('is hidden from the accused, other groups and towns, reviewers, the liaison and the administrator', async () => {
    const blind: string[] = [];
    for (const who of READERS) if (!(await seesIt(who))) blind.push(who);
    expect(blind).toEqual(['zd2_zz', 'zd2_01', 'zld101', 'zcy101', 'zld102', 'jw01', 'fc01', 'fh01', 'admin01']);
  });

  it('answers on every route word for word as one that does not exist', async () => {
    const missing = newId();
    const other = newId();
    const routes = Object.entries(description.paths).filter(([path]) => path.startsWith('/api/cases/{id}'));
    expect(routes.length).toBeGreaterThan(40);
    const answers = new Set<number>();
    for (const who of READERS) {
      if (await seesIt(who)) continue;
      const client = await flow.world.as(who);
      for (const [path, methods] of routes) {
        const at = (id: string): string => path.replace('{id}', id).replaceAll(/\{\w+\}/g, other);
        const ask = (id: string) =>
          methods['get'] ? client.get(at(id)) : client.post(at(id), bodyFor(description, methods['post'] ?? {}));
        const [one, two] = [told(await ask(hidden)), told(await ask(missing))];
        expect({ who, path, ...(one as object) }).toEqual({ who, path, ...(two as object) });
        answers.add((one as { status: number }).status);
        if (methods['get']) expect((one as { status: number }).status).toBe(404);
      }
    }
    expect([...answers].toSorted()).toEqual([400, 404]);
  });

  it('cannot be named as the earlier petition or as the parent of another', async () => {
    const town = await flow.world.as('zd2_zz');
    const { number } = await flow.see(hidden);
    const again = { channel: 'ONSITE', townCode: '990114103', narrative: '现场情况', channelDetails: {} };
    const codes = [];
    for (const repeatOf of [number, '990114-2026-000999'])
      codes.push((await town.post('/api/cases', { ...again, repeatOf })).body.code);
    expect(codes[0]).toBe(codes[1]);
  });
});
