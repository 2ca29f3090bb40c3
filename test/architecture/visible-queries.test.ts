import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, it } from '@jest/globals';

const SRC = join(import.meta.dirname, '../../src');

const READS_CASES = /\b(FROM|JOIN|UPDATE) cases\b/;
const BY_THE_POLICY = /\bvisibleTo\(|\bCondition\b.*from '.*permissions\/visibility\.js'/;

/** Where cases are read for nobody: the application's own work, and looks that come after the policy was asked. */
const FOR_NOBODY: Record<string, string> = {
  'cases/append-system-events.ts': 'locks the cases to which the application adds events',
  'cases/queues/clock-conditions.ts': 'the category of a clock’s own case, within what the policy has narrowed',
  'cases/key-village.ts': 'marks the cases of a village, and answers nothing about them',
  'cases/reexamine-cases.service.ts': 'compares cases with people after a change: who is to be shut out',
  'citizen/status-sql.ts': 'the one case of which number and code were shown',
  'citizen/status.service.ts': 'the district of the case of which number and code were shown',
  'escalation/end-suspension.service.ts': 'the job that ends suspensions',
  'forms/public-notices.service.ts': 'place and stage of what hangs on the village’s wall',
  'hotspots/complaints-by-place.ts': 'the job that counts; what is shown is counted anew for each reader',
  'intake/information-lapse.job.ts': 'the job that ends requests without an answer',
  'ladder/case-facts.ts': 'facts for isVisibleTo, which decides who is told',
  'ladder/late-notices.service.ts': 'locks merged children',
  'ladder/move-up.service.ts': 'locks',
  'ladder/take-clocks.ts': 'locks',
  'open311/publish.service.ts':
    'the job that keeps the public table; it answers nobody, and publication-rules say what of a case is public',
  'retention/due-data.service.ts': 'lists what is due; narrowed by the condition of whoever asks',
  'statistics/open/open-figures.service.ts': 'counts for everybody, of which suppression-rules hide the small ones',
  'timetable/case-locks.ts': 'locks; what is reported is narrowed in move-report.ts',
};

/** Not part of a serving house: bulk loader, drill, migrations, clients. */
const BESIDE = /^(app\/(bulk|drill)|tools)\/|\/migrations\/|\.spec\.ts$/;

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.split(sep).join('/'))
  .filter((path) => !BESIDE.test(path));
const reading = sources.filter((path) => READS_CASES.test(readFileSync(join(SRC, path), 'utf8')));

it('every statement that reads cases for somebody is built from the one condition of who sees what', () => {
  const own = reading.filter((path) => !BY_THE_POLICY.test(readFileSync(join(SRC, path), 'utf8')));
  expect(own.filter((path) => !(path in FOR_NOBODY))).toEqual([]);
});

it('and no exception outlives its statement', () => {
  expect(Object.keys(FOR_NOBODY).filter((path) => !reading.includes(path))).toEqual([]);
});

it('no controller, guard or decorator decides by a role of its own', () => {
  const routes = sources.filter((path) => /\.(controller|guard|decorator)\.tsx?$/.test(path));
  expect(routes.length).toBeGreaterThan(30);
  const decides = /\brole\b\s*(===|!==)|includes\([\w.]*role\)/;
  expect(routes.filter((path) => decides.test(readFileSync(join(SRC, path), 'utf8')))).toEqual([]);
});
