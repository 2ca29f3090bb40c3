import type { Act } from '../../../src/cases/permissions/permission-table.js';
import type { Dice } from './dice.js';
import type { People } from './people.js';
import type { View } from './view.js';

/** What a verb is drawn from: the case as it stands, everybody, the moment, and the other cases of the run. */
export type Scene = { view: View; people: People; now: string; today: string; others: readonly string[]; dice: Dice };

export type Request = { path: string; body: unknown };

/** One thing that can be done to a case: under which grant, where, and with what body. */
export type Verb = {
  name: string;
  act: Act;
  /** Nothing where there is nothing to do it to. */
  draw(scene: Scene): Request | undefined;
  /** Done by the complainant with number and code instead of an account. */
  isCitizens?: true;
};

type Body = Record<string, unknown>;

export const TEXTS = [
  '经入村核对户籍册与名单，逐户走访后作出如下说明。',
  '名单张榜日期与公告记载一致，另有两户尚待核对。',
  '已向当事人当面说明程序规定，并听取其意见。',
  '现场查看公开栏并询问三名村民，情况已经记录在案。',
] as const;

export const step = (name: Act, body: (scene: Scene) => Body): Verb => ({
  name,
  act: name,
  draw: (scene) => ({ path: `/api/cases/${scene.view.id}/steps/${name}`, body: body(scene) }),
});

export const record = (act: Act, place: string, body: (scene: Scene) => Body | undefined, name: string = act): Verb => ({
  name,
  act,
  draw: (scene) => {
    const drawn = body(scene);
    return drawn && { path: `/api/cases/${scene.view.id}/${place}`, body: drawn };
  },
});

/** A record about one row of the case: `which` picks it. */
export const onRow = (
  act: Act,
  place: (id: string) => string,
  which: (scene: Scene) => { id: string } | undefined,
  body: (scene: Scene) => Body = () => ({}),
): Verb => ({
  name: act,
  act,
  draw: (scene) => {
    const row = which(scene);
    return row && { path: `/api/cases/${scene.view.id}/${place(row.id)}`, body: body(scene) };
  },
});

/** What the complainant does; number and code are added when it is sent. */
export const byCitizen = (act: Act, place: string, body: (scene: Scene) => Body): Verb => ({
  name: `citizen ${place}`,
  act,
  isCitizens: true,
  draw: (scene) => ({ path: `/api/public/${place}`, body: body(scene) }),
});
