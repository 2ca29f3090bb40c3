import { effort } from '../../support/effort.js';
import type { Route } from '../../flows/bad-input/routes.js';
import type { Description } from '../../flows/leaks/bodies.js';
import { bodyWith, fieldsOf } from '../ground/body-with.js';
import type { CaseName, Scene } from '../ground/scene.js';
import type { Matrix } from '../matrix/matrix-file.js';
import { withQuery } from '../matrix/probe.js';
import { fire, short, targetsOf, type Hit, type Shot } from './field-attack.js';

/** Short enough for most fields, and enough to break out of any text: everywhere. */
const EVERYWHERE: readonly string[] = ["'", `'"\\;%_`];

/** What means something to a database, a template, a shell or a page. Those that would sleep or compute do so for longer than `PATIENCE`. */
const PAYLOADS: readonly string[] = [
  ...["'", '"', '`', '--', ';', '\\', '%', '_', '/*', '*/', '?', '$1', ':a', '@x', '\\%', "\\'", '%27', '％', '＇', '\u02bc'],
  ...["' OR '1'='1", "' OR 1=1 --", '" OR ""="', "') OR ('1'='1", '1 OR 1=1', "x' AND 1=(SELECT 1) --"],
  ...["'; DROP TABLE cases; --", "'; UPDATE staff SET role='admin'; --", "' UNION SELECT password_hash FROM staff --"],
  ...["'||(SELECT pg_sleep(30))||'", "'; SELECT pg_sleep(30); --", '1); SELECT pg_sleep(30)--', "' AND randomblob(900000000) --"],
  ...["'||(WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT count(*) FROM c)||'"],
  ...['\uffff', '\ufffe', '\u2028', '\u202egnp.exe', '😀', '𠮷', 'ﷺ', '\u0000', '\ud800'],
  ...[
    '${7*7}',
    '{{7*7}}',
    '$(sleep 30)',
    '`sleep 30`',
    '| sleep 30',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
  ],
  ...['NaN', 'null', 'undefined', '[]', '{}', '{"$gt":""}', '\r\nSet-Cookie: a=b', '%0d%0aX-Evil: 1'],
];

const PATIENCE = 15_000;
const STATES: readonly CaseName[] = ['own', 'fresh', 'verifying', 'accusation'];

/** Parameters whose nonsense finds nothing; a list that answers rows to it took the nonsense for a condition. */
const FINDS_NOTHING =
  /^GET \/api\/(cases|look-backs) \?(q|code|assignedTo|cursor|town|village|townCode|villageCode|stage|state)=/;

/** Writes each into every text of every body and every parameter. Answers the faults and how many were sent. */
export const injected = async (
  scene: Scene,
  description: Description,
  routes: readonly Route[],
  matrix: Matrix,
): Promise<{ sent: number; faults: string[] }> => {
  const targets = targetsOf(scene, description, routes, matrix).filter(({ route }) => !route.isUpload);
  let turn = 0;
  /** The next ones in turn, so that each comes to many fields. */
  const some = (usual: number): readonly string[] => {
    const count = effort(usual, PAYLOADS.length);
    turn += count;
    const next = Array.from({ length: count }, (_, n) => PAYLOADS[(turn + n) % PAYLOADS.length] ?? '');
    return [...EVERYWHERE, ...next];
  };
  const shots: Shot[] = [];
  for (const target of targets) {
    for (const { name, schema } of target.route.query)
      for (const payload of some(isText(schema) ? 4 : 1)) {
        const path = withQuery(target.path(), name, encoded(payload));
        shots.push({ title: `${target.route.name} ?${name}=${payload}`, target, path, body: undefined });
      }
    if (!target.schema) continue;
    for (const { path: at, schema } of fieldsOf(description, target.schema)) {
      if (!isText(schema)) continue;
      for (const [n, payload] of some(1).entries()) {
        const body = bodyWith(description, target.schema, target.base, at, () => payload);
        const title = `${target.route.name} ${at.join('.')}=${payload}`;
        shots.push({ title, target, path: target.path(STATES[n % STATES.length]), body });
      }
    }
  }
  const { hits, lost } = await fire(scene, shots);
  const faults = hits.flatMap(faultsOf);
  return { sent: shots.length, faults: lost > 0 ? [...faults, `${lost} got no answer`] : faults };
};

/** What is none is refused by its form. */
const isText = ({ type, enum: choices, format }: { type?: string; enum?: unknown[]; format?: string } = {}): boolean =>
  type === 'string' && !choices && !format;

/** Half a surrogate cannot stand in an address; its bytes can. */
const encoded = (payload: string): string => (payload === '\ud800' ? '%ed%a0%80' : encodeURIComponent(payload));

const faultsOf = (hit: Hit): string[] => {
  const { status, body } = hit.answer;
  if (status >= 500) return [short(hit)];
  if (hit.ms > PATIENCE) return [`${hit.title}: took ${Math.round(hit.ms)} ms`];
  const items = (body as { items?: unknown[] } | undefined)?.items;
  return FINDS_NOTHING.test(hit.title) && status === 200 && items?.length !== 0 ? [`${hit.title}: answered rows`] : [];
};
