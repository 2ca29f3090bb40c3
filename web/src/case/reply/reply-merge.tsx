import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { differencesOf, takenBy, type Side, type Texts } from '../acts/merge-texts.js';
import { TextClash } from '../acts/text-clash.js';
import { textsOf, type Written } from './reply-texts.js';

type Props = {
  base: Written;
  mine: Written;
  theirs: Written;
  labelOf: (name: string) => string;
  wordOf: (name: string, text: string) => string;
  onDone: (texts: Texts) => void;
};

/** Somebody else has gone on with the draft: every paragraph that differs stands in both versions, and what both changed is decided before anything goes on. */
export const ReplyMerge = ({ base, mine, theirs, labelOf, wordOf, onDone }: Props) => {
  const { t } = useTranslation('case');
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const differences = differencesOf(textsOf(base), textsOf(mine), textsOf(theirs));
  const sideOf = (name: string): Side | null => sides[name] ?? differences.find((each) => each.name === name)?.changedBy ?? null;
  const isOpen = differences.some(({ name }) => sideOf(name) === null);
  return (
    <section aria-label={t('race.title')}>
      <Alert type="warning" showIcon title={t('race.title')} description={t('race.kept')} style={{ marginBottom: 16 }} />
      {differences.every(({ changedBy }) => changedBy !== null) && <p>{t('race.noClash')}</p>}
      {differences.map((each) => (
        <TextClash
          key={each.name}
          label={labelOf(each.name)}
          base={wordOf(each.name, each.base)}
          mine={wordOf(each.name, each.mine)}
          theirs={wordOf(each.name, each.theirs)}
          taken={sideOf(each.name) ?? undefined}
          onTake={(_text, side) => setSides((now) => ({ ...now, [each.name]: side }))}
        />
      ))}
      <Button
        type="primary"
        disabled={isOpen}
        onClick={() => onDone(takenBy(textsOf(mine), differences, (name) => opinionSide(name, sideOf(name) ?? 'mine')))}
      >
        {t('race.merge')}
      </Button>
    </section>
  );
};

/** An opinion cannot be two at once. */
const opinionSide = (name: string, side: Side): Side => (name.startsWith('opinion ') && side === 'both' ? 'mine' : side);
