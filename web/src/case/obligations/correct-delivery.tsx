import { useMutation } from '@tanstack/react-query';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { AttemptDto, ProofLineDto } from '../../api/schema.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useCaseAgain, useEvidence } from '../use-case.js';

const TAKERS = ['addressee', 'household', 'representative', 'mail_room'] as const;
const OUTCOMES = ['reached', 'no_answer', 'busy', 'wrong_number', 'refused'] as const;
const WAYS = ['POST', 'IN_PERSON', 'PHONE', 'OFFICIAL'] as const;

type Typed = Pick<AttemptDto, 'way' | 'registeredNumber' | 'takenBy' | 'outcome' | 'evidenceId' | 'reason'>;

/** A later record puts a wrong one right: the particulars, never the result or the day from which clocks run. */
export const CorrectDelivery = ({ caseId, line, onClose }: { caseId: string; line: ProofLineDto; onClose: () => void }) => {
  const { t } = useTranslation('case');
  const again = useCaseAgain(caseId);
  const [form] = Form.useForm<Typed>();
  const way = Form.useWatch('way', form);
  const { data: evidence = [] } = useEvidence(caseId, true);
  const save = useMutation({
    mutationFn: (typed: Typed) =>
      ask(
        api.POST('/api/cases/{id}/deliveries/{deliveryId}/attempts', {
          params: { path: { id: caseId, deliveryId: line.deliveryId ?? '' } },
          body: {
            ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value)),
            result: line.result as AttemptDto['result'],
            at: line.at,
            correctsId: line.attemptId ?? '',
          },
        }),
      ),
    onSuccess: onClose,
    onSettled: () => again(),
  });
  return (
    <Modal
      open
      title={t('proof.correction')}
      okText={t('proof.save')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {save.error && <ProblemAlert problem={save.error} />}
      <Alert showIcon type="info" title={t('proof.correctionHint')} style={{ marginBottom: 12 }} />
      <Form<Typed> form={form} layout="vertical" initialValues={begun(line)} onFinish={(typed) => save.mutate(typed)}>
        <Form.Item name="way" label={t('field.way')}>
          <Select options={WAYS.map((value) => ({ value, label: t(`word.attemptWay.${value}`) }))} />
        </Form.Item>
        {way === 'POST' && (
          <Form.Item name="registeredNumber" label={t('field.registeredNumber')}>
            <Input maxLength={30} />
          </Form.Item>
        )}
        {way === 'IN_PERSON' && (
          <Form.Item name="takenBy" label={t('field.takenBy')}>
            <Select allowClear options={TAKERS.map((value) => ({ value, label: t(`word.taker.${value}`) }))} />
          </Form.Item>
        )}
        {way === 'PHONE' && (
          <Form.Item name="outcome" label={t('field.outcome')}>
            <Select allowClear options={OUTCOMES.map((value) => ({ value, label: t(`word.callOutcome.${value}`) }))} />
          </Form.Item>
        )}
        <Form.Item name="evidenceId" label={t('field.evidenceId')}>
          <Select
            allowClear
            options={evidence.map(({ id, name, note }) => ({ value: id, label: note ? `${name} ${note}` : name }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('proof.reason')}
          rules={[{ required: true, whitespace: true, message: t('proof.reason') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

const begun = ({ way, reference, takenBy, outcome, evidence }: ProofLineDto): Partial<Typed> => ({
  way: WAYS.find((each) => each === way),
  registeredNumber: reference ?? undefined,
  takenBy: takenBy ?? undefined,
  outcome: outcome ?? undefined,
  evidenceId: evidence?.id,
});
