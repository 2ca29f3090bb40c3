/** Null: hidden, because it or what it would tell is too small. */
type Shown = number | null;

/** One town and month, or with `townCode` null the district. */
export type OpenFigure = {
  month: string;
  townCode: string | null;
  town: string;
  received: Shown;
  closed: Shown;
  closedOnTime: Shown;
};

/** Where they come from: the statistics, tied to the pages by the application (app/citizen-ports.module.ts). */
export type OpenFigures = {
  figures(): Promise<{ figures: { smallest: number; months: string[]; figures: OpenFigure[] } }>;
};

/** Injection token of the OpenFigures. */
export const OPEN_FIGURES = Symbol('OpenFigures');
