import { useTranslation } from 'react-i18next';
import { local } from '../ui/dates.js';
import { Note, PlainButton } from '../ui/controls.js';
import type { DraftState } from './draft-machine.js';

/** How the draft stands: a quiet line while all is well, an alarm where somebody else has the form in hand. */
export const DraftLine = ({ state, onGoOn }: { state: DraftState; onGoOn: () => void }) => {
  const { t } = useTranslation('intake');
  const { phase, savedAt, byName, words, here } = state;
  if (phase === 'lost' || phase === 'ended')
    return (
      <Note
        type="warning"
        role="alert"
        title={phase === 'lost' ? t('draft.lost', { name: byName ?? '' }) : t('draft.ended')}
        action={
          <PlainButton size="small" onClick={onGoOn}>
            {t('draft.goOn')}
          </PlainButton>
        }
      />
    );
  if (phase === 'unkept') return <Note type="warning" role="alert" title={words ?? t('draft.failed')} />;
  if (here === 'full') return <Note type="warning" role="alert" title={t('draft.full')} />;
  if (here === 'kept') return <span className="intake-draft failed">{t('draft.keptHere')}</span>;
  if (phase === 'failed') return <span className="intake-draft failed">{t('draft.failed')}</span>;
  const saved = savedAt === null ? t('draft.none') : t('draft.saved', { time: local(savedAt).format('HH:mm:ss') });
  return <span className="intake-draft">{saved}</span>;
};
