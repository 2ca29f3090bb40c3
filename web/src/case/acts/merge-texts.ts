/** Texts by name: the paragraphs of a reply, the fields of a form. */
export type Texts = Readonly<Record<string, string>>;

export type Side = 'mine' | 'theirs' | 'both';

/** One text in two versions, and the one from which both went on. */
export type Clash = { name: string; base: string; mine: string; theirs: string };

/** Who alone has changed it, so that there is nothing to decide; null where both have. */
export type Difference = Clash & { changedBy: 'mine' | 'theirs' | null };

/** Two people have gone on from the same texts: every one that now differs between them. Pure. */
export const differencesOf = (base: Texts, mine: Texts, theirs: Texts): Difference[] => {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return names.flatMap((name): Difference[] => {
    const [was, own, other] = [base[name] ?? '', mine[name] ?? '', theirs[name] ?? ''];
    if (own === other) return [];
    const changedBy = other === was ? 'mine' : own === was ? 'theirs' : null;
    return [{ name, base: was, mine: own, theirs: other, changedBy }];
  });
};

/** What comes of a clash. */
export const resolved = ({ mine, theirs }: Clash, side: Side): string => {
  if (side === 'both') return [theirs, mine].filter((text) => text.trim() !== '').join('\n\n');
  return side === 'mine' ? mine : theirs;
};

/** All texts, every difference decided. Pure. */
export const takenBy = (mine: Texts, differences: readonly Difference[], sideOf: (name: string) => Side): Texts => ({
  ...mine,
  ...Object.fromEntries(differences.map((each) => [each.name, resolved(each, sideOf(each.name))])),
});
