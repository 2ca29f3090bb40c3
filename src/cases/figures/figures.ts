import type { Role, Staff } from '../../kernel/actor.js';
import { BadRequest } from '../../kernel/errors.js';
import { refusal } from '../../kernel/rule.js';
import type { Instant } from '../../kernel/time.js';
import { isTownRole } from '../permissions/reading.js';
import type { Condition } from '../permissions/visibility.js';
import { classOf, GROUPS, MEASURES, type ClassOf, type Measure } from './measures.js';

/** `told.late`: a class of a measure, or some of them under one name. A list can be narrowed to it. */
export type Figure = { [M in Measure]: `${M}.${ClassOf<M>}` }[Measure] | keyof typeof GROUPS;

export const FIGURES: readonly Figure[] = [
  ...(Object.entries(MEASURES) as [Measure, readonly string[]][]).flatMap(([measure, classes]) =>
    classes.map((each) => `${measure}.${each}` as Figure),
  ),
  ...(Object.keys(GROUPS) as (keyof typeof GROUPS)[]),
];

/** What a town reads of its cases anyway; the others tell what the complainant did or said, and through which door they came (R20). */
const FOR_TOWNS: readonly Measure[] = ['open', 'age', 'replied', 'ended'];

/** Who reads only a part of some cases is not told of the rest by counting. */
const OF_PARTS: readonly Role[] = ['intake_clerk', 'discipline_liaison', 'admin'];

/** Whether counts by this measure tell the actor no more than the cases do. */
export const mayCountBy = ({ role }: Pick<Staff, 'role'>, measure: Measure): boolean =>
  isTownRole(role) ? FOR_TOWNS.includes(measure) : !OF_PARTS.includes(role);

/** Throws BadRequest `figure.not-yours`. */
export const insistOnMeasure = (actor: Pick<Staff, 'role'>, measure: Measure): void => {
  if (!mayCountBy(actor, measure)) throw new BadRequest(NOT_YOURS);
};

export const measureOf = (figure: Figure): Measure => figure.slice(0, figure.indexOf('.')) as Measure;

export const classesIn = (figure: Figure): readonly string[] =>
  figure in GROUPS ? GROUPS[figure as keyof typeof GROUPS] : [figure.slice(figure.indexOf('.') + 1)];

/** What a figure adds to who may see what. Throws BadRequest `figure.not-yours`. */
export const figureCondition = (figure: Figure, actor: Pick<Staff, 'role'>, now: Instant): Condition => {
  const measure = measureOf(figure);
  insistOnMeasure(actor, measure);
  const { sql, params } = classOf(measure, now);
  return {
    sql: `${sql} IN (${classesIn(figure)
      .map((each) => `'${each}'`)
      .join(', ')})`,
    params,
  };
};

const NOT_YOURS = refusal('figure.not-yours', '您的岗位没有这项统计。', 'Your role has no such figure.');
