import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deviation } from '../../tools/plan/schedule.js';

/** Lists where the demo data contradicts the life cycle and what was done instead. Answers the file. */
export const writeDeviations = async (home: string, deviations: readonly Deviation[]): Promise<string> => {
  const file = join(home, 'demo-deviations.md');
  const ordered = deviations.toSorted((one, other) =>
    one.complaintId < other.complaintId ? -1 : Number(one.complaintId > other.complaintId),
  );
  const rows = ordered.map(({ complaintId, what }) => `| ${complaintId} | ${what.replaceAll('|', '\\|')} |`);
  const head = [
    '# 演示数据与办理流程的偏离 / Where the demo data leaves the life cycle',
    '',
    '| case | deviation |',
    '| --- | --- |',
  ];
  await mkdir(home, { recursive: true });
  await writeFile(file, `${[...head, ...rows].join('\n')}\n`);
  return file;
};
