import { Alert, Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { local } from '../ui/dates.js';
import type { DraftState } from './draft-machine.js';

/** How the draft stands: a quiet line while all is well, an alarm where somebody else has the form in hand. */
export const DraftLine = ({ state, onGoOn }: { state: DraftState; onGoOn: () => void }) => {
  const { t } = useTranslation('intake');
  const { phase, savedAt, byName, words } = state;
  if (phase === 'lost' || phase === 'ended')
    return (
      <Alert
        type="warning"
        role="alert"
        showIcon
        title={phase === 'lost' ? t('draft.lost', { name: byName ?? '' }) : t('draft.ended')}
        action={
          <Button size="small" onClick={onGoOn}>
            {t('draft.goOn')}
          </Button>
        }
      />
    );
  if (phase === 'unkept') return <Alert type="warning" role="alert" showIcon title={words ?? t('draft.failed')} />;
  if (phase === 'failed') return <Typography.Text type="warning">{t('draft.failed')}</Typography.Text>;
  if (savedAt === null) return <Typography.Text type="secondary">{t('draft.none')}</Typography.Text>;
  return <Typography.Text type="secondary">{t('draft.saved', { time: local(savedAt).format('HH:mm:ss') })}</Typography.Text>;
};
