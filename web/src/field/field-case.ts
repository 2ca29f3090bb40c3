import type { CaseView, Sentence } from '../api/schema.js';

/** What one needs of a case in the village, as it lies on the device: ids already in words, nothing that shows who complained. */
export type FieldCase = {
  id: string;
  number: string;
  place: string;
  stage: string | null;
  receivedAt: string;
  text: string;
  points: readonly { ordinal: number; text: string; where: string | null }[];
  verifiers: readonly { id: string; name: string }[];
  /** The next date that counts here, and whether it has passed. */
  dueAt: string | null;
  visits: readonly { visitedAt: string | null; place: string | null; notes: string | null }[];
  /** Why no visit can be recorded now, as the server says it; undefined where one can. */
  objection?: Sentence;
  isVisitable: boolean;
};

type Words = { place: (town: string | null, village: string | null) => string; person: (id: string) => string };

/** Pure. */
export const fieldCaseOf = (view: CaseView, { place, person }: Words): FieldCase => {
  // Who verifies is closed to some readers.
  const work = 'verifiers' in view ? view : undefined;
  const record = view.allowedRecords.find((each) => each.record === 'siteVisit');
  const open = view.clocks.filter(({ metAt, cancelledAt }) => metAt === null && cancelledAt === null).map(({ dueAt }) => dueAt);
  return {
    id: view.id,
    number: view.number,
    place: place(view.townCode, view.villageCode),
    stage: view.stage,
    receivedAt: view.receivedAt,
    text: view.text ?? '',
    points: view.allegations.map(({ ordinal, ...told }) => ({
      ordinal,
      text: ('text' in told ? told.text : undefined) ?? '',
      where: ('place' in told ? told.place : undefined) ?? null,
    })),
    verifiers: (work?.verifiers ?? [])
      .filter(({ releasedAt, round }) => releasedAt === null && round === view.round)
      .map(({ staffId }) => ({ id: staffId, name: person(staffId) })),
    dueAt: open.toSorted()[0] ?? null,
    visits: (work?.siteVisits ?? []).map(({ visitedAt, place: where, notes }) => ({ visitedAt, place: where, notes })),
    objection: record?.reason?.message,
    isVisitable: record?.allowed === true,
  };
};
