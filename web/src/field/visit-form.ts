import dayjs from 'dayjs';
import type { SiteVisitDto } from '../api/schema.js';
import type { NewEntry } from '../offline/outbox.js';
import { instantOf, local } from '../ui/dates.js';

export type Position = { latitude: number; longitude: number; accuracy: number };
export type Interview = { who: string; said: string };
/** `id`: under which its bytes lie on the device, and under which it goes out once. */
export type Picture = { id: string; name: string; type: string; note: string };
/** As an older desk kept it. */
export type OldPicture = Picture & { data: string };

/** A visit as it is written down in the village. `visitedAt` is wall time, `2026-10-12T09:30`. */
export type VisitForm = {
  /** Under which it is recorded once. */
  key: string;
  caseId: string;
  visitedAt: string;
  byIds: string[];
  place: string;
  position: Position | null;
  interviews: Interview[];
  documentsSeen: string;
  notes: string;
};

export type VisitPictures = { photos: Picture[]; signatures: Picture[] };

export const NO_PICTURES: VisitPictures = { photos: [], signatures: [] };

export const picturesIn = ({ photos, signatures }: VisitPictures): Picture[] => [...photos, ...signatures];

export const newVisit = (caseId: string, key: string, now: string, byIds: string[]): VisitForm => ({
  key,
  caseId,
  visitedAt: local(now).format('YYYY-MM-DDTHH:mm'),
  byIds,
  place: '',
  position: null,
  interviews: [{ who: '', said: '' }],
  documentsSeen: '',
  notes: '',
});

const given = (text: string): string | undefined => text.trim() || undefined;

/** `36.71234, 112.94567 ±12 m` */
export const positionWords = ({ latitude, longitude, accuracy }: Position): string =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)} ±${Math.round(accuracy)} m`;

const placeWords = ({ place, position }: VisitForm): string | undefined =>
  given([given(place), position && `(${positionWords(position)})`].filter(Boolean).join(' '))?.slice(0, 200);

/** Persons stay coded: who was spoken to stands before what they said. */
const interviewWords = ({ interviews }: VisitForm): string | undefined =>
  given(
    interviews
      .filter(({ who, said }) => given(who) ?? given(said))
      .map(({ who, said }) => [given(who), given(said)].filter(Boolean).join('：'))
      .join('\n'),
  );

/** What POST /api/cases/{id}/site-visits takes. Pure. */
export const siteVisitOf = (form: VisitForm): SiteVisitDto => {
  const fields = {
    visitedAt: instantOf(dayjs(form.visitedAt)),
    byIds: form.byIds,
    place: placeWords(form),
    spokenTo: interviewWords(form),
    documentsSeen: given(form.documentsSeen),
    notes: given(form.notes),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as SiteVisitDto;
};

/** What still stands in the way of saving; the keys of its messages. Pure. */
export const missingIn = ({ visitedAt, byIds }: VisitForm): ('when' | 'who')[] => [
  ...(visitedAt === '' ? (['when'] as const) : []),
  ...(byIds.length === 0 ? (['who'] as const) : []),
];

/** The visit, and after it its pictures, each an entry of its own. A signature is handwriting: it is kept as such, and read only for a reason. Pure. */
export const entriesOf = (form: VisitForm, pictures: VisitPictures, title: string): NewEntry[] => {
  const picture =
    (kind: 'photo' | 'signature') =>
    ({ id, name, type, note }: Picture, index: number): NewEntry => ({
      key: id,
      kind,
      after: form.key,
      title: [title, `${index + 1}`, note.trim()].filter(Boolean).join(' · '),
      form: null,
      requests: [
        {
          path: `/api/cases/${form.caseId}/evidence`,
          ...{ fileId: id, name, type },
          fields: { sort: kind === 'photo' ? 'photo' : 'scan', ...(given(note) ? { note: note.trim() } : {}) },
        },
      ],
    });
  return [
    {
      key: form.key,
      kind: 'siteVisit',
      title,
      form: { visit: form, pictures },
      requests: [{ path: `/api/cases/${form.caseId}/site-visits`, json: siteVisitOf(form) }],
    },
    ...pictures.photos.map(picture('photo')),
    ...pictures.signatures.map(picture('signature')),
  ];
};
