/** The ids of all files that must be in the store, for whoever copies it: an erased item's is gone. */
export const STORED_FILES = 'SELECT id FROM evidence_items WHERE wrapped_key IS NOT NULL ORDER BY id';
