import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { lateRungs } from '../../src/app/drill/late-rungs.js';
import type { DrillOptions } from '../../src/app/drill/options.js';
import { runDrill, type Drill } from '../../src/app/drill/run-drill.js';
import { MINUTE, plus } from '../../src/kernel/time.js';
import type { Settings } from '../../src/platform/config/settings.js';
import { effort } from '../support/effort.js';
import { describeOnSqliteFirst } from '../support/engines.js';
import { worldSettings } from '../support/world-settings.js';

/** Three weeks with polling day in the middle of the machine's sleep; the soak plays all four months. */
const IS_SHORT = effort(1, 0) === 1;
const DAYS = IS_SHORT ? { from: '2026-10-12', until: '2026-11-01' } : {};
const COMPLAINTS = effort(25, 120);
const RUNGS = ['p50', 'p80', 'due', 'w1', 'w3', 'w5', 'immediate', ...(IS_SHORT ? [] : ['w10', 'missed_rounds'])];

const OPTIONS: DrillOptions = { ...DAYS, speed: 'max', engine: 'sqlite', seed: 1, lang: 'zh', keep: false };

describeOnSqliteFirst('a drill', (engine) => {
  let settings: Settings;
  let drill: Drill;
  const book: string[] = [];

  beforeAll(async () => {
    settings = worldSettings(engine);
    drill = await runDrill(settings, OPTIONS, (line) => book.push(line));
  }, 900_000);

  afterAll(() => rmSync(settings.home, { recursive: true, force: true }));

  const fired = (rung: string) => drill.facts.fired.filter((each) => each.rung === rung);

  it('finds nothing that must not happen', () =>
    expect(drill.checks.flatMap(({ title, found }) => found.map((where) => `${title.en}: ${where}`))).toEqual([]));

  it('carries out every act of its plan, and lets people do what they want to do', () => {
    expect(drill.refusals).toEqual([]);
    expect(drill.refused).toEqual([]);
    expect(drill.cases).toBeGreaterThanOrEqual(COMPLAINTS);
  });

  it('climbs the whole ladder where nobody does anything', () => {
    for (const rung of RUNGS) expect([rung, fired(rung).length]).not.toEqual([rung, 0]);
    expect(drill.facts.letters.length).toBeGreaterThan(0);
    expect(drill.facts.fired.some(({ level }) => level > 0)).toBe(true);
  });

  it('fires after a week of sleep what was due meanwhile, at once and with its true time', () => {
    const { sleep } = drill.facts;
    const slept = lateRungs(drill.facts).filter(({ reason }) => reason === 'slept');
    expect(slept.length).toBeGreaterThan(10);
    expect(slept.every(({ firedAt }) => firedAt >= sleep.to && firedAt < plus(sleep.to, MINUTE))).toBe(true);
    // Each person reads one message about all of it.
    expect(Math.max(...drill.facts.messages.map(({ alertCount }) => alertCount))).toBeGreaterThan(5);
  });

  it('writes a day book that says what fired, when, to whom, and what was late', () => {
    const text = book.join('\n');
    expect(text).toMatch(/【2026年10月13日 星期二】 {2}今日新收 \d+ 件/);
    expect(text).toMatch(/\d\d:\d\d 990114-2026-\d{6} \S+已到期，超期告警 → .+（.+）/);
    expect(text).toMatch(/停机，无记录/);
    expect(text).toMatch(/恢复运行/);
    expect(text).toMatch(/发督办函（第 1 轮）/);
    expect(text).toMatch(/✓ 到点未触发: 0/);
    expect(text).not.toMatch(/199\d{8}/);
  });
});
