import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Interview } from './visit-form.js';

type Props = { interviews: readonly Interview[]; onChange: (interviews: Interview[]) => void };

/** Who was spoken to, under a code and not a name, and what they said. */
export const Interviews = ({ interviews, onChange }: Props) => {
  const { t } = useTranslation('field');
  const put = (index: number, more: Partial<Interview>): void =>
    onChange(interviews.map((each, at) => (at === index ? { ...each, ...more } : each)));
  return (
    <fieldset style={{ border: 0, margin: '0 0 16px', padding: 0 }}>
      <legend style={{ padding: 0 }}>{t('interviews')}</legend>
      <Typography.Paragraph type="secondary" style={{ margin: '0 0 8px' }}>
        {t('interviews.coded')}
      </Typography.Paragraph>
      <Flex vertical gap="small">
        {interviews.map(({ who, said }, index) => (
          // eslint-disable-next-line react/no-array-index-key
          <Flex vertical gap={4} key={index}>
            <Flex gap={4}>
              <Input
                aria-label={t('interviews.who', { n: index + 1 })}
                placeholder={t('interviews.example')}
                maxLength={60}
                value={who}
                onChange={({ target }) => put(index, { who: target.value })}
              />
              <Button
                icon={<DeleteOutlined />}
                aria-label={t('interviews.remove', { n: index + 1 })}
                onClick={() => onChange(interviews.filter((_, at) => at !== index))}
              />
            </Flex>
            <Input.TextArea
              aria-label={t('interviews.said', { n: index + 1 })}
              rows={3}
              maxLength={2000}
              value={said}
              onChange={({ target }) => put(index, { said: target.value })}
            />
          </Flex>
        ))}
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...interviews, { who: '', said: '' }])}>
          {t('interviews.add')}
        </Button>
      </Flex>
    </fieldset>
  );
};
