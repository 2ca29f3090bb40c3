import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clocksMarkdown } from './clocks/clock-report.js';
import type { ClockReport, ClockSiteResult } from './clocks/clock-result.js';
import { clockVerdicts } from './clocks/clock-verdicts.js';
import { measureClocks } from './clocks/measure-clocks.js';
import { measureEmbedded } from './clocks/measure-embedded.js';
import { deskMarkdown } from './desk/desk-report.js';
import type { DeskReport, DeskResult } from './desk/desk-result.js';
import { deskVerdicts } from './desk/desk-verdicts.js';
import { measureDesk } from './desk/measure-desk.js';
import { formsMarkdown, formsVerdicts } from './forms/forms-report.js';
import type { FormsReport, FormsResult } from './forms/forms-result.js';
import { measureForms } from './forms/measure-forms.js';
import { writePart, type Part } from './docs-file.js';
import { thisMachine } from './machine.js';
import { measureSite } from './measure-site.js';
import { readOptions, USAGE, WrongOptions, type Engine, type Options } from './options.js';
import { markdownOf } from './report.js';
import { measureSms } from './sms/measure-sms.js';
import { smsMarkdown, smsVerdicts } from './sms/sms-report.js';
import type { SmsReport, SmsResult } from './sms/sms-result.js';
import type { Report, SiteResult } from './result.js';
import { makeCaseSite, makeClockSite, makeDemoSite, startServices, type Services } from './target/site.js';
import { verdictsOf } from './verdicts.js';

/** One process with SQLite is not for a million clocks: what is more than this is left to PostgreSQL. */
const MOST_EMBEDDED = 100_000;
/** Enough that messages do not all read the same row. */
const CASES_TOLD = 1_000;

/** `npm run bench`: figures over the HTTP API and of the clocks beside the machine's own limits, measured in the same run. */
const bench = async (options: Options): Promise<void> => {
  if (options.cases.length > 0) {
    const sites = await onEngines(options, benchCases);
    const report: Report = { machine: thisMachine(), secondsPerPoint: options.seconds, sites, verdicts: verdictsOf(sites) };
    write('cases', 'benchmarks', report, markdownOf(report), options);
  }
  if (options.clocks.length > 0) {
    const sites = await onEngines(options, benchClocks);
    const report: ClockReport = { machine: thisMachine(), sites, verdicts: clockVerdicts(sites) };
    write('clocks', 'clocks', report, clocksMarkdown(report), options);
  }
  if (options.desk.length > 0) {
    const sites = await onEngines(options, benchDesk);
    const report: DeskReport = { machine: thisMachine(), sites, verdicts: deskVerdicts(sites) };
    write('desk', 'desk', report, deskMarkdown(report), options);
  }
  if (options.forms.length > 0) {
    const sites = await onEngines(options, benchForms);
    const report: FormsReport = { machine: thisMachine(), sites, verdicts: formsVerdicts(sites) };
    write('forms', 'forms', report, formsMarkdown(report), options);
  }
  if (options.sms.length > 0) {
    const sites = await onEngines(options, benchSms);
    const report: SmsReport = { machine: thisMachine(), sites, verdicts: smsVerdicts(sites) };
    write('sms', 'sms', report, smsMarkdown(report), options);
  }
};

type EngineBench<T> = (engine: Engine, options: Options, services: Services | undefined) => Promise<T[]>;

const onEngines = async <T>(options: Options, benchEngine: EngineBench<T>): Promise<T[]> => {
  const results: T[] = [];
  for (const engine of options.engines) {
    const services = engine === 'postgres' ? await startServices() : undefined;
    try {
      results.push(...(await benchEngine(engine, options, services)));
    } finally {
      await services?.stop();
    }
  }
  return results;
};

const benchCases: EngineBench<SiteResult> = async (engine, options, services) => {
  const results: SiteResult[] = [];
  for (const cases of options.cases) {
    process.stderr.write(`${engine}, ${cases} cases\n`);
    const site = await makeCaseSite(engine, cases, options.folder, services);
    try {
      results.push(await measureSite(engine, cases, site, options));
    } finally {
      await site.remove();
    }
  }
  return results;
};

const benchDesk: EngineBench<DeskResult> = async (engine, options, services) => {
  const results: DeskResult[] = [];
  for (const cases of options.desk) {
    process.stderr.write(`${engine}, the desk on ${cases} cases\n`);
    const site = await makeCaseSite(engine, cases, options.folder, services);
    try {
      results.push(await measureDesk(engine, cases, site));
    } finally {
      await site.remove();
    }
  }
  return results;
};

const benchForms: EngineBench<FormsResult> = async (engine, options, services) => {
  const results: FormsResult[] = [];
  for (const pdfs of options.forms) {
    process.stderr.write(`${engine}, ${pdfs} PDFs\n`);
    const site = await makeDemoSite(engine, options.folder, services);
    try {
      results.push(await measureForms(engine, pdfs, site));
    } finally {
      await site.remove();
    }
  }
  return results;
};

const benchSms: EngineBench<SmsResult> = async (engine, options, services) => {
  const results: SmsResult[] = [];
  for (const messages of options.sms) {
    process.stderr.write(`${engine}, ${messages} text messages\n`);
    const site = await makeCaseSite(engine, CASES_TOLD, options.folder, services);
    try {
      results.push(await measureSms(engine, messages, site));
    } finally {
      await site.remove();
    }
  }
  return results;
};

const benchClocks: EngineBench<ClockSiteResult> = async (engine, options, services) => {
  const results: ClockSiteResult[] = [];
  const sizes = options.clocks.filter((clocks) => engine === 'postgres' || clocks <= MOST_EMBEDDED);
  for (const clocks of sizes) {
    process.stderr.write(`${engine}, ${clocks} clocks\n`);
    const began = performance.now();
    const site = await makeClockSite(engine, clocks, options.folder, services);
    const loadSeconds = (performance.now() - began) / 1000;
    try {
      const measured = await (engine === 'postgres' ? measureClocks(site, options) : measureEmbedded(site, options));
      results.push({ engine, clocks, loadSeconds, ...measured });
    } finally {
      await site.remove();
    }
  }
  return results;
};

const write = (part: Part, name: string, report: object, markdown: string, { folder, docs }: Options): void => {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(folder, `${name}.md`), markdown);
  if (docs) writePart('docs/benchmarks.md', part, markdown);
  process.stdout.write(`${markdown}\n${join(folder, `${name}.json`)}\n`);
};

try {
  const options = readOptions(process.argv.slice(2));
  mkdirSync(options.folder, { recursive: true });
  await bench(options);
} catch (error) {
  const isUsage = error instanceof WrongOptions;
  process.stderr.write(`${isUsage ? `${error.message}\n${USAGE}` : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
