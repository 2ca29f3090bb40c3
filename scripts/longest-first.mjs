import { statSync } from 'node:fs';

/** Longer than their size tells: they start processes or play whole elections. Begun last, each would leave the other worker idle. */
const LONG = [
  /faults\//,
  /security\//,
  /browser\//,
  /flows\/(drill|bad-input|races|walkthrough|demo|random-walk|leaks|roles|hidden-cases|guessing|scenarios|main-job)\.test/,
  /rooms\/(handling|ladder|timetable|village|house|intake)\.test/,
  /flows\//,
  /rooms\//,
  /contracts\//,
];

const rankOf = ({ path }) => {
  const rank = LONG.findIndex((pattern) => pattern.test(path));
  return rank < 0 ? LONG.length : rank;
};

/** Jest's order of test files where no earlier run has left their times. */
export default class LongestFirst {
  sort(tests) {
    const size = new Map(tests.map((test) => [test, statSync(test.path).size]));
    return tests.toSorted((one, other) => rankOf(one) - rankOf(other) || size.get(other) - size.get(one));
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
