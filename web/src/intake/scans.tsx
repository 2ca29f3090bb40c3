import { useTranslation } from 'react-i18next';
import { Note, PlainButton } from '../ui/controls.js';
import { Row } from './fields.js';
import type { Scans as LetterScans } from './use-scans.js';

const MOST_BYTES = 20 * 1024 * 1024;

/** Scans of letter and envelope, sent once the letter has its number; until then they lie sealed on this device. */
export const Scans = ({ scans }: { scans: LetterScans }) => {
  const { t } = useTranslation('intake');
  return (
    <Row id="scans" label={t('scans.title')} hint={t('scans.hint')}>
      <input
        id="scans"
        type="file"
        multiple
        accept="image/*,application/pdf"
        onChange={({ target }) => {
          void scans.add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {scans.isFull && <Note type="warning" role="alert" title={t('scans.full')} />}
      <ul className="intake-files">
        {scans.all.map(({ id, name, size }) => (
          <li key={id}>
            {name} {size > MOST_BYTES && <strong>{t('scans.tooLarge')}</strong>}
            <PlainButton size="small" aria-label={t('scans.remove', { name })} onClick={() => scans.remove(id)}>
              ×
            </PlainButton>
          </li>
        ))}
      </ul>
    </Row>
  );
};
