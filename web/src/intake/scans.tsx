import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Row } from './fields.js';

const MOST_BYTES = 20 * 1024 * 1024;

type Props = { files: readonly File[]; onChange: (files: File[]) => void };

/** Scans of letter and envelope, sent once the letter has its number. They stay on this screen until then, in no draft. */
export const Scans = ({ files, onChange }: Props) => {
  const { t } = useTranslation('intake');
  const add = (chosen: FileList | null): void => onChange([...files, ...Array.from(chosen ?? [])]);
  return (
    <Row id="scans" label={t('scans.title')} hint={t('scans.hint')}>
      <input
        id="scans"
        type="file"
        multiple
        accept="image/*,application/pdf"
        onChange={({ target }) => {
          add(target.files);
          target.value = '';
        }}
      />
      <ul className="intake-files">
        {files.map((file, index) => (
          <li key={`${file.name}-${index}`}>
            {file.name} {file.size > MOST_BYTES && <strong>{t('scans.tooLarge')}</strong>}
            <Button
              size="small"
              aria-label={t('scans.remove', { name: file.name })}
              onClick={() => onChange(files.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </Row>
  );
};
