import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { thisMachine } from './machine.js';
import { measureSite } from './measure-site.js';
import { readOptions, USAGE, WrongOptions, type Engine, type Options } from './options.js';
import { markdownOf } from './report.js';
import type { Report, SiteResult } from './result.js';
import { makeSite, startServices } from './target/site.js';
import { verdictsOf } from './verdicts.js';

/** `npm run bench`: figures over the HTTP API beside the machine's own limits, measured in the same run. */
const bench = async (options: Options): Promise<Report> => {
  const sites: SiteResult[] = [];
  for (const engine of options.engines) sites.push(...(await benchEngine(engine, options)));
  return { machine: thisMachine(), secondsPerPoint: options.seconds, sites, verdicts: verdictsOf(sites) };
};

const benchEngine = async (engine: Engine, options: Options): Promise<SiteResult[]> => {
  const services = engine === 'postgres' ? await startServices() : undefined;
  const results: SiteResult[] = [];
  try {
    for (const cases of options.cases) {
      process.stderr.write(`${engine}, ${cases} cases\n`);
      const site = await makeSite(engine, cases, options.folder, services);
      try {
        results.push(await measureSite(engine, cases, site, options));
      } finally {
        await site.remove();
      }
    }
    return results;
  } finally {
    await services?.stop();
  }
};

const write = (report: Report, { folder, docs }: Options): void => {
  const markdown = markdownOf(report);
  const json = `${JSON.stringify(report, null, 2)}\n`;
  writeFileSync(join(folder, 'benchmarks.json'), json);
  writeFileSync(join(folder, 'benchmarks.md'), markdown);
  if (docs) writeFileSync('docs/benchmarks.md', markdown);
  process.stdout.write(`${markdown}\n${join(folder, 'benchmarks.json')}\n`);
};

try {
  const options = readOptions(process.argv.slice(2));
  mkdirSync(options.folder, { recursive: true });
  write(await bench(options), options);
} catch (error) {
  const isUsage = error instanceof WrongOptions;
  process.stderr.write(`${isUsage ? `${error.message}\n${USAGE}` : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
