import { both } from '../../kernel/rule.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { CalendarService } from '../../calendar/calendar.service.js';
import { LadderTable } from '../../deadlines/ladder-table.js';
import { MovableClock } from '../../kernel/clock.js';
import { DAY, endOfDay, plus, type Day } from '../../kernel/time.js';
import type { Settings } from '../../platform/config/settings.js';
import { CaseBook } from '../../tools/plan/case-book.js';
import { httpApi } from '../../tools/plan/http-api.js';
import { readDemoJson } from '../demo/demo-files.js';
import { demoTokens } from '../demo/demo-tokens.js';
import { loadGuidance } from '../demo/load-guidance.js';
import { loadReference } from '../demo/load-reference.js';
import type { ElectionFile } from '../demo/reference-files.js';
import { AgendaBook, type Entry } from './agenda-book.js';
import { checksOf, type CheckFacts, type CheckResult } from './checks.js';
import { renderDay } from './day-book.js';
import { diceOf } from './dice.js';
import { Folk } from './folk.js';
import { House } from './house.js';
import { readLadderFacts } from './ladder-facts.js';
import type { DrillOptions } from './options.js';
import { PeopleApi } from './people-api.js';
import { play, type Played } from './play.js';
import { preface } from './preface.js';
import { readDay } from './read-day.js';
import { violationsSeen } from './seen-cases.js';
import { stageErrands } from './stage-errands.js';
import { writeStory } from './story.js';
import { renderChecks, renderSummary } from './summary.js';
import { WhoIsWho } from './who-is-who.js';

export type Drill = Played & { checks: CheckResult[]; facts: CheckFacts; refused: string[]; cases: number; ms: number };

/** Nobody signs in: the drill calls with tokens, and the shared password stays unknown. */
const NO_PASSWORD = 'drill';

/** Plays the demo election in the fresh place that the settings name, and hands every line of the day book to `print`. */
export const runDrill = async (
  settings: Settings,
  { speed, seed, lang, ...wanted }: DrillOptions,
  print: (line: string) => void,
): Promise<Drill> => {
  const begun = performance.now();
  const { election } = await readDemoJson<ElectionFile>('elections.json', 0);
  const days = { from: wanted.from ?? election.start, to: wanted.until ?? election.end };
  const story = await writeStory(days, seed);
  const clock = new MovableClock(new Date(`${days.from}T07:00:00+08:00`));
  const house = await House.open(settings, clock);
  try {
    const { rooms, reads } = house;
    const { districtCode } = election;
    await loadReference(rooms, { shiftDays: 0, passwordHash: NO_PASSWORD });
    await loadGuidance(rooms, { districtCode, validFrom: election.start, at: house.now });
    const { credentials } = demoTokens(rooms, plus(endOfDay(days.to), DAY));
    const api = httpApi(house.url, credentials);
    const book = await CaseBook.open(api);
    const who = await WhoIsWho.of(rooms, districtCode);
    const people = new PeopleApi(house.url, credentials);
    const folk = new Folk(reads, people, who, story.casting, diceOf(seed));
    const acts = story.agenda.map(({ ...item }): Entry => ({ at: item.act.at, kind: 'act', item }));
    const errands = stageErrands(story.casting, story.directions, { api: people, book, who });
    preface(story, who, lang).forEach(print);
    const calendar = rooms.get(CalendarService, { strict: false }).current();
    const reading = { reads, who, sleep: story.casting.sleep, isWorkday: (day: Day) => calendar.isWorkday(day) };
    const keepPace = paceOf(speed);
    const played = await play({
      ...{ house, book, folk, sleep: story.casting.sleep, until: days.to },
      agenda: new AgendaBook([...acts, ...errands]),
      dayOver: async (day) => {
        renderDay(await readDay(reading, day), lang).forEach(print);
        await keepPace();
      },
    });
    const facts: CheckFacts = {
      ...(await readLadderFacts(reads)),
      ladders: rooms.get(LadderTable, { strict: false }),
      calendar: rooms.get(CalendarService, { strict: false }).current(),
      sleep: story.casting.sleep,
      now: house.now,
    };
    const violations = await violationsSeen(api, book, story.complaints);
    const checks: CheckResult[] = [
      ...checksOf(facts),
      {
        title: both('违反办理流程的不变量', 'an invariant of the life cycle broken'),
        found: violations.map(({ invariant, number, what }) => `${invariant} ${number}: ${what}`),
      },
    ];
    const ms = performance.now() - begun;
    [...renderSummary(facts, lang), ...renderChecks(checks, lang)].forEach(print);
    const cases = story.complaints.filter(({ id }) => book.has(id)).length;
    const end = both(
      `${cases} 件，办理动作 ${played.acts} 次，时钟停 ${played.stops} 次；未能照办 ${played.refusals.length} 件；用时 ${(ms / 1000).toFixed(1)} 秒（${reads.engine}）`,
      `${cases} cases, ${played.acts} acts, ${played.stops} stops of the clock, ${played.refusals.length} cases refused; ${(ms / 1000).toFixed(1)} s (${reads.engine})`,
    );
    ['', end[lang], ...played.refusals.map(({ at, what }) => `  ${at.slice(0, 16)} ${what}`)].forEach(print);
    return { ...played, checks, facts, refused: people.refused, cases, ms };
  } finally {
    await house.close();
  }
};

/** Waits so that no more days of the story pass in a second than the watcher wants. */
const paceOf = (speed: DrillOptions['speed']): (() => Promise<void>) => {
  if (speed === 'max') return async () => undefined;
  let due = performance.now();
  return async () => {
    due = Math.max(due + 1000 / speed, performance.now() - 1000 / speed);
    await sleep(Math.max(0, due - performance.now()));
  };
};
