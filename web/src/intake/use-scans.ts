import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { canKeep } from '../offline/database.js';
import { keepFile } from '../offline/files.js';
import { isFull } from '../offline/full.js';
import { enqueue, entriesAfter, remove } from '../offline/outbox.js';
import { useWaiting } from '../offline/waiting.js';

/** `id`: the key under which it arrives once. `file`: where the device could not keep it, and only this page has it. */
export type Scan = { id: string; name: string; size: number; file?: File };

export type Scans = {
  all: readonly Scan[];
  /** The device had no room for the last one. */
  isFull: boolean;
  add: (files: readonly File[]) => Promise<void>;
  remove: (id: string) => void;
  /** All of them, once the last one chosen lies where it is to lie. */
  settled: () => Promise<readonly Scan[]>;
};

export const SCANS_PATH = '/api/cases/{id}/evidence';

/** The scans of a letter: sealed on the device as soon as they are chosen, tied to the letter, and there again when its form is opened again. */
export const useScans = (draftId: string): Scans => {
  const { turn } = useWaiting();
  const [loose, setLoose] = useState<readonly Scan[]>([]);
  const pages = useRef(loose);
  const adding = useRef<Promise<unknown>>(Promise.resolve());
  const changeLoose = (next: readonly Scan[]): void => {
    pages.current = next;
    setLoose(next);
  };
  const [full, setFull] = useState(false);
  const { data } = useQuery({
    queryKey: ['intake', 'scans', draftId, turn],
    queryFn: () => keptScans(draftId),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const add = async (files: readonly File[]): Promise<void> => {
    setFull(false);
    for (const file of files) {
      const id = crypto.randomUUID();
      try {
        await attachScan(draftId, id, file);
      } catch (error) {
        setFull(isFull(error));
        changeLoose([...pages.current, { id, name: file.name, size: file.size, file }]);
      }
    }
  };
  return {
    all: [...(data ?? []), ...loose],
    isFull: full,
    add: (files) => {
      const added = adding.current.then(() => add(files));
      adding.current = added;
      return added;
    },
    settled: async () => {
      await adding.current;
      return [...(await keptScans(draftId)), ...pages.current];
    },
    remove: (id) => {
      if (!loose.some((scan) => scan.id === id)) void remove(id);
      changeLoose(pages.current.filter((scan) => scan.id !== id));
    },
  };
};

const keptScans = async (draftId: string): Promise<Scan[]> => {
  if (!canKeep()) return [];
  const attached = (await entriesAfter(draftId)).filter(({ kind, state }) => kind === 'scan' && state === 'attached');
  return attached.map(({ key, title, form }) => ({ id: key, name: title, size: (form as { size: number }).size }));
};

const attachScan = async (draftId: string, id: string, file: File): Promise<void> => {
  if (!canKeep()) throw new Error('This browser keeps nothing.');
  await keepFile(id, file);
  const { name, type, size } = file;
  const request = { path: SCANS_PATH, fileId: id, name, type, fields: { sort: 'scan' } };
  await enqueue({ key: id, kind: 'scan', title: name, after: draftId, form: { size }, requests: [request] });
};
