import type { DBSchema } from 'idb';

/** Bytes as they lie on the device (AES-GCM). */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

/**
 * `waiting`: goes out by itself. `refused`: the server said no; somebody has to look at it. `attached`: belongs to an entry or a form that
 * has not arrived, and goes once that has. `held`: its screen is sending it itself; should that be cut off, it waits from the next start on.
 */
export type EntryState = 'waiting' | 'refused' | 'attached' | 'held';

export type EntryRow = {
  /** Also the idempotency key of its first request. */
  key: string;
  accountId: string;
  state: EntryState;
  /** Milliseconds since 1970: entries go out in this order. */
  createdAt: number;
  /** How many of its requests have been carried out. */
  sent: number;
  /** When it was first on its way (milliseconds since 1970): from then on the server may have it. */
  triedAt?: number;
  /** The key of the entry or form that it belongs to. */
  after?: string;
  sealed: Sealed;
};

/** A picture or scan, apart from what speaks of it: one record each. */
export type FileRow = { id: string; accountId: string; /** What it is sealed to. */ place: string; type: string; sealed: Sealed };

export type UnfinishedKind = 'form' | 'visit';

/** Work that somebody has begun and not handed in. Like an entry it outlives the session. */
export type UnfinishedRow = {
  accountId: string;
  name: string;
  kind: UnfinishedKind;
  /** Of the entry that it becomes; '' where an older desk kept it. */
  key: string;
  /** Milliseconds since 1970. */
  changedAt: number;
  /** What it is sealed to. */
  place: string;
  /** The files that go with it when it is thrown away. */
  files: string[];
  sealed: Sealed;
};

/** What went out while nobody looked, until its clerk has told number and code. */
export type ToldRow = { key: string; accountId: string; /** Milliseconds since 1970. */ arrivedAt: number; sealed: Sealed };

export type Contents = DBSchema & {
  /** Of each account, not extractable: it works in this browser and cannot be carried away. */
  keys: { key: string; value: CryptoKey };
  entries: { key: string; value: EntryRow; indexes: { account: string; after: string } };
  files: { key: string; value: FileRow; indexes: { account: string } };
  unfinished: { key: [string, string]; value: UnfinishedRow; indexes: { account: string } };
  untold: { key: string; value: ToldRow; indexes: { account: string } };
  /** For reading without network, under account and name. */
  kept: { key: [string, string]; value: Sealed };
  /** Whose desk was open here last. */
  device: { key: 'account'; value: string };
};
