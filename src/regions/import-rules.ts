import { firstObjection, refusal, type Refusal, type Rule } from '../kernel/rule.js';
import { LEVELS, type RegionLevel } from './region.js';

/** One row of the file as it stands there. */
export type RegionRecord = { line: number; code: string; name: string; parentCode: string; level: string };

/** What is wrong with one line (1 is the header), as a stable code and a sentence. */
export type RowError = { line: number } & Refusal;

type RowFacts = { row: RegionRecord; seenOnLine: number | undefined; parentLevel: RegionLevel | undefined };

/** Longest name of a place, in code points; the longest official one has about half of that. */
const NAME_LENGTH = 60;
const DIGITS: Record<RegionLevel, number> = { district: 6, town: 9, village: 12 };
const CODE: Record<RegionLevel, RegExp> = { district: /^[1-9]\d{5}$/, town: /^[1-9]\d{8}$/, village: /^[1-9]\d{11}$/ };

export const rowError = (line: number, code: string, zh: string, en: string): RowError => ({ line, ...refusal(code, zh, en) });

export const isLevel = (level: string): level is RegionLevel => (LEVELS as readonly string[]).includes(level);

const levelIsKnown: Rule<RowFacts> = ({ row }) =>
  isLevel(row.level)
    ? undefined
    : refusal(
        'regions.level',
        `层级“${row.level}”不是 ${LEVELS.join('、')} 之一。`,
        `The level "${row.level}" is none of ${LEVELS.join(', ')}.`,
      );

const codeHasItsLength: Rule<RowFacts> = ({ row }) => {
  if (!isLevel(row.level) || CODE[row.level].test(row.code)) return undefined;
  const digits = DIGITS[row.level];
  return refusal(
    'regions.code',
    `代码“${row.code}”应为 ${digits} 位数字。`,
    `The code "${row.code}" must have ${digits} digits.`,
  );
};

const codeIsNew: Rule<RowFacts> = ({ row, seenOnLine }) =>
  seenOnLine === undefined
    ? undefined
    : refusal(
        'regions.duplicate',
        `代码 ${row.code} 已出现在第 ${seenOnLine} 行。`,
        `The code ${row.code} already stands on line ${seenOnLine}.`,
      );

const nameIsWritten: Rule<RowFacts> = ({ row }) =>
  row.name.trim() !== '' && [...row.name].length <= NAME_LENGTH
    ? undefined
    : refusal(
        'regions.name',
        `名称不能为空，也不能超过 ${NAME_LENGTH} 个字。`,
        `The name must not be blank or longer than ${NAME_LENGTH} characters.`,
      );

const codeBeginsWithParent: Rule<RowFacts> = ({ row }) =>
  row.parentCode !== '' && row.code !== row.parentCode && row.code.startsWith(row.parentCode)
    ? undefined
    : refusal(
        'regions.parent-prefix',
        `代码 ${row.code} 不以上级代码“${row.parentCode}”开头。`,
        `The code ${row.code} does not begin with its parent's "${row.parentCode}".`,
      );

/** The city or province above a district is not a row of the file; everything else needs its parent one level above. */
const parentIsThere: Rule<RowFacts> = ({ row, parentLevel }) => {
  if (row.level === 'district') {
    return /^\d{2}(\d{2})?$/.test(row.parentCode)
      ? undefined
      : refusal('regions.parent', '区县的上级代码应为 2 位或 4 位。', 'The parent of a district must have 2 or 4 digits.');
  }
  const above = row.level === 'town' ? 'district' : 'town';
  return parentLevel === above
    ? undefined
    : refusal('regions.parent', `没有上级 ${row.parentCode}（${above}）。`, `There is no parent ${row.parentCode} (${above}).`);
};

const objectionToRow = firstObjection([
  levelIsKnown,
  codeHasItsLength,
  codeIsNew,
  nameIsWritten,
  codeBeginsWithParent,
  parentIsThere,
]);

/** The first fault of each faulty row. `known` are the regions that are already there, by code. */
export const importErrors = (rows: readonly RegionRecord[], known: ReadonlyMap<string, RegionLevel>): RowError[] => {
  const first = new Map<string, RegionRecord>();
  for (const row of rows) if (!first.has(row.code)) first.set(row.code, row);
  return rows.flatMap((row) => {
    const twin = first.get(row.code);
    const parent = first.get(row.parentCode)?.level ?? known.get(row.parentCode);
    const objection = objectionToRow({
      row,
      seenOnLine: twin === row ? undefined : twin?.line,
      parentLevel: parent !== undefined && isLevel(parent) ? parent : undefined,
    });
    return objection ? [{ line: row.line, ...objection }] : [];
  });
};
