import { DeleteOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeptPicture } from '../offline/kept-picture.js';
import type { Picture } from './visit-form.js';

type Props = { picture: Picture; label: string; onNote: (note: string) => void; onRemove: () => void };

/** A small picture, what it shows, and away with it. */
export const PictureRow = ({ picture, label, onNote, onRemove }: Props) => {
  const { t } = useTranslation('field');
  return (
    <Flex align="center" gap="small">
      <KeptPicture id={picture.id} words={picture.note || label} />
      <Input
        aria-label={label}
        placeholder={label}
        maxLength={200}
        value={picture.note}
        onChange={({ target }) => onNote(target.value)}
      />
      <Button icon={<DeleteOutlined />} aria-label={`${t('remove')} ${label}`} onClick={onRemove} />
    </Flex>
  );
};
