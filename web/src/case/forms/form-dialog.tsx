import { Alert, Button, Flex, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormDto } from '../../api/schema.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useDirectory } from '../use-directory.js';
import type { useFormActs } from './use-forms.js';

type Props = { form: FormDto; acts: ReturnType<typeof useFormActs>; onClose: () => void };

/** A paper before it goes out: what the file leaves blank is filled in here; who may, sends it. */
export const FormDialog = ({ form, acts, onClose }: Props) => {
  const names = useDirectory();
  return (
    <Modal open title={names.said(form.title)} onCancel={onClose} footer={null} width={720}>
      {acts.problem !== undefined && <ProblemAlert problem={acts.problem} />}
      {form.state === 'draft' ? (
        <Draft form={form} acts={acts} onClose={onClose} />
      ) : (
        <Issued form={form} acts={acts} onClose={onClose} />
      )}
    </Modal>
  );
};

const Draft = ({ form, acts, onClose }: Props) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const [fields] = Form.useForm<Record<string, string | undefined>>();
  // What the file itself says stands on the paper and is not written here.
  const open = form.parts.filter(({ isBlank, written }) => isBlank || written !== null);
  const save = async (): Promise<FormDto | undefined> => {
    const values = fields.getFieldsValue();
    const written = open.flatMap(({ part }) => {
      const text = values[part]?.trim();
      return text ? [{ part, text }] : [];
    });
    return acts.save(form, written);
  };
  const goOut = async (): Promise<void> => {
    // What was typed goes out with it; an approver writes nothing of their own.
    const ready = form.needsApproval || !fields.isFieldsTouched() ? form : await save();
    if (ready && (await acts.goOut(ready))) onClose();
  };
  return (
    <Form
      form={fields}
      layout="vertical"
      initialValues={Object.fromEntries(open.map(({ part, written }) => [part, written ?? '']))}
      onFinish={() => void save()}
    >
      {form.objection && <Alert type="info" showIcon title={names.said(form.objection.message)} style={{ marginBottom: 12 }} />}
      {open.map(({ part, title, need }) => (
        <Form.Item
          key={part}
          name={part}
          label={names.said(title)}
          {...(need === 'law' ? { extra: t('forms.byLaw') } : need === 'form' ? { extra: t('forms.byHand') } : {})}
        >
          <Input.TextArea rows={2} className="case-long" maxLength={5000} />
        </Form.Item>
      ))}
      <Flex gap={8} wrap>
        {open.length > 0 && (
          <Button htmlType="submit" loading={acts.isBusy}>
            {t('forms.save')}
          </Button>
        )}
        <Button type="primary" disabled={form.objection !== null} loading={acts.isBusy} onClick={() => void goOut()}>
          {form.needsApproval ? t('forms.approve') : t('forms.issue')}
        </Button>
      </Flex>
    </Form>
  );
};

const Issued = ({ form, acts, onClose }: Props) => {
  const { t } = useTranslation('case');
  const withdraw = async ({ reason }: { reason: string }): Promise<void> => {
    if (await acts.withdraw(form, reason)) onClose();
  };
  return (
    <>
      <p>{form.number}</p>
      {form.state === 'withdrawn' ? (
        <Alert type="warning" showIcon title={t('forms.state.withdrawn')} description={form.withdrawnReason} />
      ) : (
        <Form<{ reason: string }> layout="vertical" onFinish={(values) => void withdraw(values)}>
          <Form.Item name="reason" label={t('forms.why')} rules={[{ required: true, message: t('form.required') }]}>
            <Input maxLength={500} />
          </Form.Item>
          <Button danger htmlType="submit" loading={acts.isBusy}>
            {t('forms.withdraw')}
          </Button>
        </Form>
      )}
    </>
  );
};
