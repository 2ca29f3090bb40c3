/** Where somebody is in a list: the row that the keys move from. */
export const moved = (ids: readonly string[], at: string | undefined, by: 1 | -1): string | undefined => {
  const index = at === undefined ? -1 : ids.indexOf(at);
  if (index === -1) return by === 1 ? ids[0] : ids.at(-1);
  return ids[Math.min(ids.length - 1, Math.max(0, index + by))];
};

export const toggled = (marked: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(marked);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** Whether a key pressed here is meant for the list: not while something is typed or a dialog is open. Ticks and switches take no letters. */
export const isForList = (target: EventTarget | null): boolean => {
  if (!(target instanceof Element)) return true;
  return (
    target.closest(
      'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]',
    ) === null
  );
};
