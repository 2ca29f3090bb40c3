import { CameraOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropFile } from '../offline/files.js';
import { pictureOf } from './picture-file.js';
import { PictureRow } from './picture-row.js';
import type { Picture } from './visit-form.js';

/** As the camera gives them (bytes): what the server takes is less, and each is made smaller first. */
const MOST_BYTES = 40 * 1024 * 1024;
const MOST = 12;

type Props = {
  photos: readonly Picture[];
  onChange: (next: (before: readonly Picture[]) => Picture[]) => void;
  onFailed: (error: unknown) => void;
};

/** Taken with the camera or chosen; each is made small enough to be sent from a village, and sealed, before the next. */
export const Photos = ({ photos, onChange, onFailed }: Props) => {
  const { t } = useTranslation('field');
  const input = useRef<HTMLInputElement>(null);
  const [isPreparing, setPreparing] = useState(false);
  const [isTooLarge, setTooLarge] = useState(false);
  const add = async (files: readonly File[]): Promise<void> => {
    const fitting = files.filter(({ size }) => size <= MOST_BYTES).slice(0, MOST - photos.length);
    setTooLarge(fitting.length < files.length);
    setPreparing(true);
    try {
      for (const file of fitting) {
        // Into the visit at once, beside what is noted meanwhile: a telephone goes off between two pictures.
        const taken = await pictureOf(file);
        onChange((before) => [...before, taken]);
      }
    } catch (error) {
      onFailed(error);
    } finally {
      setPreparing(false);
    }
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
            onNote={(note) => onChange((before) => before.map((each) => (each.id === photo.id ? { ...each, note } : each)))}
            onRemove={() => {
              onChange((before) => before.filter(({ id }) => id !== photo.id));
              void dropFile(photo.id);
            }}
          />
        ))}
        <Button
          icon={<CameraOutlined aria-hidden />}
          loading={isPreparing}
          disabled={photos.length >= MOST}
          onClick={() => input.current?.click()}
        >
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
