import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';

/** What an article is made of. */
export const ArticleFields = () => {
  const { t, i18n } = useTranslation('admin');
  const taxonomy = useQuery({ queryKey: ['taxonomy'], queryFn: () => ask(api.GET('/api/taxonomy')), staleTime: Infinity }).data;
  const named = (name: { zh: string; en: string }): string => (i18n.language === 'en' ? name.en : name.zh);
  const required = [{ required: true, whitespace: true, message: t('missing') }];
  return (
    <>
      <Form.Item name="title" label={t('guidance.title')} rules={required}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="question" label={t('guidance.question')} extra={t('guidance.questionHint')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="answer" label={t('guidance.answer')} extra={t('guidance.answerHint')} rules={required}>
        <Input.TextArea rows={12} maxLength={5000} showCount />
      </Form.Item>
      <Form.Item name="clause" label={t('guidance.clause')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="stage" label={t('guidance.stage')}>
        <Select
          options={[
            { value: 'ALL', label: t('guidance.all') },
            ...(taxonomy?.stages ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${named(name)}` })),
          ]}
        />
      </Form.Item>
      <Form.Item name="codes" label={t('guidance.codes')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={(taxonomy?.codes ?? []).map((code) => ({ value: code.code, label: `${code.code} ${named(code)}` }))}
        />
      </Form.Item>
      <Form.Item name="keywords" label={t('guidance.keywords')} extra={t('guidance.keywordsHint')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ' ']} />
      </Form.Item>
      <Form.Item name="isPublic" valuePropName="checked" extra={t('guidance.publicHint')}>
        <Checkbox>{t('guidance.public')}</Checkbox>
      </Form.Item>
    </>
  );
};
