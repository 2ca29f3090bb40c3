import type { Sentence, TimelineEntry } from '../../api/schema.js';
import type { CaseFile } from '../case-file.js';

export type Note = NonNullable<CaseFile['notes']>[number];
export type Filter = 'all' | 'steps' | 'notes' | 'clocks';

export type ShownEntry = { key: string; at: string; sentence: string; toState: TimelineEntry['toState']; note: Note | null };

type How = { filter: Filter; words: string; isOldestFirst: boolean; said: (sentence: Sentence) => string };

const CLOCKS = /^(rung|lateNotice|extension|suspension|supervision|informationLapse)/;

const fits = (entry: TimelineEntry, note: Note | null, filter: Filter): boolean => {
  if (filter === 'steps') return entry.toState !== null;
  if (filter === 'notes') return note !== null || entry.kind === 'note' || entry.kind === 'supplement';
  return filter === 'all' || CLOCKS.test(entry.kind);
};

/** A note was written in the very moment in which its event tells of it. */
const noteOf = (entry: TimelineEntry, notes: readonly Note[]): Note | null => notes.find(({ at }) => at === entry.at) ?? null;

/** The entries that are asked for, with the notes that belong to them. Pure. */
export const entriesShown = (
  entries: readonly TimelineEntry[],
  notes: readonly Note[],
  { filter, words, isOldestFirst, said }: How,
): ShownEntry[] => {
  const wanted = words.trim().toLowerCase();
  const shown = entries.flatMap((entry): ShownEntry[] => {
    const note = noteOf(entry, notes);
    const sentence = said(entry.sentence);
    const isFound = wanted === '' || `${sentence} ${note?.text ?? ''}`.toLowerCase().includes(wanted);
    if (!isFound || !fits(entry, note, filter)) return [];
    return [
      { key: String(entry.seq), at: entry.at, sentence, toState: entry.toState !== entry.fromState ? entry.toState : null, note },
    ];
  });
  return isOldestFirst ? shown : shown.toReversed();
};
