import { useTranslation } from 'react-i18next';
import { Sheet } from '../ui/sheet.js';
import { KEY_LINES } from './key-map.js';

export const KeyHelp = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('intake');
  return (
    <Sheet title={t('keys.title')} onClose={onClose}>
      <table className="intake-keys">
        <thead>
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {KEY_LINES.map(({ keys, text }) => (
            <tr key={keys}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{t(text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};
