import { v7 } from 'uuid';

/** A new identifier: UUID version 7, time-ordered, so that rows written together lie together; within a process each is greater than the one before. */
export const newId = (): string => v7();
