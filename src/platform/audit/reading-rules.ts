/** A page of more rows than a screen shows is on record, and so is every page after the first: nobody carries a list off unseen. */
const LARGEST_GLANCE = 50;

/** What was read, as far as the rule needs it. `rows` of a list, `isFile` of a download. */
export type Answered = { rows: number | undefined; isFile: boolean; isContinued: boolean };

/** Whether this reading must be on record even where no room notes it. */
export const isNotable = ({ rows, isFile, isContinued }: Answered): boolean =>
  isFile || (rows !== undefined && (rows > LARGEST_GLANCE || (isContinued && rows > 0)));
