import { EditOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropFile } from '../offline/files.js';
import { PictureRow } from './picture-row.js';
import { SignaturePaper } from './signature-paper.js';
import type { Picture } from './visit-form.js';

type Props = { signatures: readonly Picture[]; onChange: (signatures: Picture[]) => void; onFailed: (error: unknown) => void };

/** Those present sign on the screen. Handwriting shows who somebody is: it is read only for a reason. */
export const Signatures = ({ signatures, onChange, onFailed }: Props) => {
  const { t } = useTranslation('field');
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset style={{ border: 0, margin: '0 0 16px', padding: 0 }}>
      <legend style={{ padding: 0 }}>{t('signatures')}</legend>
      <Typography.Paragraph type="secondary" style={{ margin: '0 0 8px' }}>
        {t('signatures.hint')}
      </Typography.Paragraph>
      <Flex vertical gap="small">
        {signatures.map((signature, index) => (
          <PictureRow
            key={signature.id}
            picture={signature}
            label={t('signatures.whose', { n: index + 1 })}
            onNote={(note) => onChange(signatures.map((each) => (each.id === signature.id ? { ...each, note } : each)))}
            onRemove={() => {
              onChange(signatures.filter(({ id }) => id !== signature.id));
              void dropFile(signature.id);
            }}
          />
        ))}
        {isOpen ? (
          <SignaturePaper
            onDone={(signature) => {
              onChange([...signatures, signature]);
              setOpen(false);
            }}
            onCancel={() => setOpen(false)}
            onFailed={onFailed}
          />
        ) : (
          <Button icon={<EditOutlined aria-hidden />} onClick={() => setOpen(true)}>
            {t('signatures.add')}
          </Button>
        )}
      </Flex>
    </fieldset>
  );
};
