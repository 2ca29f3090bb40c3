import { CameraOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureOf } from './picture-file.js';
import { PictureRow } from './picture-row.js';
import type { Picture } from './visit-form.js';

/** As the server takes them (bytes). */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST = 12;

type Props = { photos: readonly Picture[]; onChange: (photos: Picture[]) => void };

/** Taken with the camera or chosen; they go out unchanged, the server takes out what cameras write into them. */
export const Photos = ({ photos, onChange }: Props) => {
  const { t } = useTranslation('field');
  const input = useRef<HTMLInputElement>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const add = async (files: readonly File[]): Promise<void> => {
    const fitting = files.filter(({ size }) => size <= MOST_BYTES).slice(0, MOST - photos.length);
    setTooLarge(fitting.length < files.length);
    onChange([...photos, ...(await Promise.all(fitting.map(pictureOf)))]);
  };
  return (
    <fieldset style={{ border: 0, margin: '0 0 16px', padding: 0 }}>
      <legend style={{ padding: 0 }}>{t('photos')}</legend>
      <Flex vertical gap="small">
        {photos.map((photo, index) => (
          <PictureRow
            key={photo.id}
            picture={photo}
            label={t('photos.note', { n: index + 1 })}
            onNote={(note) => onChange(photos.map((each) => (each.id === photo.id ? { ...each, note } : each)))}
            onRemove={() => onChange(photos.filter(({ id }) => id !== photo.id))}
          />
        ))}
        <Button icon={<CameraOutlined aria-hidden />} disabled={photos.length >= MOST} onClick={() => input.current?.click()}>
          {t('photos.add')}
        </Button>
        {isTooLarge && <Typography.Text type="danger">{t('photos.tooLarge', { n: MOST })}</Typography.Text>}
      </Flex>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        hidden
        tabIndex={-1}
        aria-label={t('photos.add')}
        onChange={({ target }) => {
          void add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </fieldset>
  );
};
