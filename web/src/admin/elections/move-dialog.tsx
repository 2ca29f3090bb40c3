import { useMutation } from '@tanstack/react-query';
import { Alert, DatePicker, Form, Input, Modal, Progress, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { ElectionView, MoveReport } from '../../api/schema.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { usePlaceName, useRegions } from '../../ui/village-picker.js';
import { moveBody, POLLING } from './move-body.js';
import { MovedClocks } from './moved-clocks.js';

export type Movable = Pick<ElectionView['calendars'][number], 'stages' | 'polling' | 'townCode'> & { villageCode: string | null };

type Values = { what: string; days?: [Dayjs, Dayjs]; day?: Dayjs; villageCode?: string; reason: string };
type Props = { electionId: string; movable: Movable; onClose: () => void; onDone: () => void };

/** Moves a stage or the polling day: first it is shown which clocks move, then it is done. */
export const MoveDialog = ({ electionId: id, movable, onClose, onDone }: Props) => {
  const { t } = useTranslation('admin');
  const [form] = Form.useForm<Values>();
  const [shown, setShown] = useState<MoveReport>();
  const placeName = usePlaceName();
  const what = Form.useWatch('what', form);
  const send = useMutation({
    mutationFn: ({ values, dryRun }: { values: Values; dryRun: boolean }) =>
      ask(api.POST('/api/elections/{id}/moves', { params: { path: { id } }, body: moveBody(formOf(values, movable), dryRun) })),
    onSuccess: (report, { dryRun }) => {
      if (dryRun) return setShown(report);
      onDone();
      onClose();
    },
  });
  const submit = (): void => void form.validateFields().then((values) => send.mutate({ values, dryRun: shown === undefined }));
  return (
    <Modal
      open
      width={760}
      title={t('move.of', { place: placeName(movable.townCode, movable.villageCode) })}
      okText={t(shown ? 'move.do' : 'move.preview')}
      confirmLoading={send.isPending}
      onOk={submit}
      onCancel={onClose}
      destroyOnHidden
    >
      {send.error && <ProblemAlert problem={send.error} />}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          what: POLLING,
          ...daysHeld(movable, POLLING),
          ...(movable.villageCode ? { villageCode: movable.villageCode } : {}),
        }}
        onValuesChange={(changed: Partial<Values>) => {
          setShown(undefined);
          if (changed.what !== undefined) form.setFieldsValue(daysHeld(movable, changed.what));
        }}
      >
        <MoveFields movable={movable} isPolling={what === undefined || what === POLLING} />
      </Form>
      {send.isPending && <Progress percent={100} status="active" showInfo={false} aria-label={t('busy')} />}
      {shown ? <MovedClocks report={shown} /> : <Alert type="info" showIcon title={t('move.hint')} />}
    </Modal>
  );
};

const MoveFields = ({ movable, isPolling }: { movable: Movable; isPolling: boolean }) => {
  const { t } = useTranslation('admin');
  const villages = useRegions().filter(({ parentCode }) => parentCode === movable.townCode);
  const required = [{ required: true, message: t('missing') }];
  return (
    <>
      <Form.Item name="what" label={t('moves.what')} rules={required}>
        <Select
          options={[
            { value: POLLING, label: t('polling') },
            ...movable.stages.map(({ stage }) => ({ value: stage, label: stage })),
          ]}
        />
      </Form.Item>
      {isPolling ? (
        <Form.Item name="day" label={t('polling')} extra={t('move.pollingHint')} rules={required}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      ) : (
        <Form.Item name="days" label={t('move.days')} rules={required}>
          <DatePicker.RangePicker style={{ width: '100%' }} />
        </Form.Item>
      )}
      <Form.Item name="villageCode" label={t('move.village')} extra={t('move.villageHint')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          disabled={movable.villageCode !== null}
          options={villages.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('missing') }]}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </>
  );
};

/** What holds there now, to begin with. */
const daysHeld = ({ stages, polling }: Movable, what: string): Pick<Values, 'days' | 'day'> => {
  if (what === POLLING) return polling ? { day: dayjs(polling.day) } : {};
  const span = stages.find(({ stage }) => stage === what);
  return span ? { days: [dayjs(span.startsOn), dayjs(span.endsOn)] } : {};
};

const formOf = ({ what, days, day, villageCode = '', reason }: Values, { townCode }: Movable) => {
  const [first, last] = what === POLLING ? [day, day] : (days ?? []);
  const written = (value: Dayjs | undefined): string => value?.format('YYYY-MM-DD') ?? '';
  return { what, days: [written(first), written(last)] as [string, string], villageCode, townCode, reason };
};
