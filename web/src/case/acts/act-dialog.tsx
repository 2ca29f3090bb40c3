import { Alert, App, Button, Drawer, Flex, Form, Steps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, type Problem } from '../../api/problem.js';
import type { EvidenceView } from '../../api/schema.js';
import type { CaseFile } from '../case-file.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { ActContextProvider, type ActContext } from './act-context.js';
import { ActFields } from './act-fields.js';
import { ACT_FORMS, type FormAct } from './act-forms.js';
import { bodyOf, placeOf } from './body-of.js';
import { CallScript } from './call-script.js';
import { CheckList } from './check-list.js';
import type { Values } from './field-types.js';
import { dropAct, isTyped, keepAct, keptAct } from './kept-acts.js';
import { LostRace } from './lost-race.js';
import { baseFinding, seedOf } from './seeds.js';
import { TargetPicker } from './target-picker.js';
import { useAct } from './use-act.js';
import { useTimeline } from '../use-case.js';

type Props = {
  act: FormAct;
  target?: string | undefined;
  view: CaseFile;
  evidence: readonly EvidenceView[];
  onClose: () => void;
};

const LOST: readonly string[] = ['case.changed', 'finding.changed'];

/** One act: form, check, confirm. What was typed stays, whatever the server says. */
export const ActDialog = ({ act, target: given, view, evidence, onClose }: Props) => {
  const { t } = useTranslation('case');
  const { message } = App.useApp();
  const form = ACT_FORMS[act];
  const [antForm] = Form.useForm<Values>();
  const [isChecking, setChecking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** What was typed before into this form. */
  const [kept] = useState(() => keptAct(view.id, act, given));
  /** As the form was first opened: against this the writer wrote. */
  const [seen, setSeen] = useState(kept?.seen ?? view);
  const allowed = view.allowedRecords.find(({ record }) => record === act);
  const targets = allowed?.targets ?? [];
  const [target, setTarget] = useState(given ?? targets[0]);
  const [begun] = useState(() => seedOf(act, view, given ?? (targets.length === 1 ? targets[0] : undefined)));
  const watched = Form.useWatch([], antForm) as Values | undefined;
  const values: Values = watched ?? kept?.values ?? {};
  const { data: timeline = [] } = useTimeline(view.id);
  const [told, setTold] = useState(kept?.told ?? timeline.length);
  const send = useAct(view.id, form);
  const context: ActContext = {
    view,
    evidence,
    facts: {
      ...{ missing: view.missing, targets, state: view.state, channel: view.channel, isTown: view.channel === undefined },
      recipient: view.deliveries?.find(({ id }) => id === target)?.recipient,
    },
  };
  useEffect(() => {
    if (!watched || Object.keys(watched).length === 0) return;
    if (isTyped(watched, begun)) keepAct(view.id, { act, target: given, values: watched, seen, told });
    else dropAct(view.id, act, given);
  }, [act, begun, given, seen, told, view.id, watched]);

  const submit = async (version: number | null): Promise<void> => {
    const body = bodyOf(form.fields, antForm.getFieldsValue(true) as Values, context.facts);
    const based = act === 'finding' ? { basedOn: baseFinding(seen, body['allegationId']) } : {};
    setProblem(undefined);
    try {
      const answer = await send.mutateAsync({ target, body: { ...body, ...based }, version });
      dropAct(view.id, act, given);
      void message.success(t('form.done', { act: t(`act.${act}`) }));
      onClose();
      const code = (answer as { queryCode?: string } | null)?.queryCode;
      if (code) void message.info(t('form.newCode', { code }), 30);
    } catch (error) {
      const refused = problemOf(error);
      setProblem(refused);
      if (refused.errors.length > 0) {
        setChecking(false);
        antForm.setFields(refused.errors.map(({ path, message: text }) => ({ name: placeOf(path) as never, errors: [text] })));
      }
    }
  };
  const check = (): void =>
    void antForm.validateFields().then(
      () => setChecking(true),
      () => undefined,
    );
  const isLost = problem !== undefined && LOST.includes(problem.code);

  return (
    <Drawer
      open
      title={t(`act.${act}`)}
      onClose={onClose}
      size="min(720px, 100vw)"
      mask={{ closable: false }}
      footer={
        isLost ? null : (
          <Flex justify="space-between" gap={8} wrap>
            <Button onClick={isChecking ? () => setChecking(false) : onClose}>
              {isChecking ? t('form.back') : t('form.cancel')}
            </Button>
            {isChecking ? (
              <Button
                type="primary"
                danger={form.isGrave === true}
                loading={send.isPending}
                onClick={() => void submit(seen.version)}
              >
                {t('form.confirm', { act: t(`act.${act}`) })}
              </Button>
            ) : (
              <Button type="primary" onClick={check}>
                {t('form.check')}
              </Button>
            )}
          </Flex>
        )
      }
    >
      <ActContextProvider value={context}>
        <Steps
          size="small"
          responsive={false}
          current={isChecking ? 1 : 0}
          items={[{ title: t('form.fill') }, { title: t('form.check') }, { title: t('form.confirmStep') }]}
          style={{ marginBottom: 16 }}
        />
        <Alert type={form.isGrave ? 'warning' : 'info'} title={t(`effect.${act}`)} style={{ marginBottom: 16 }} />
        {problem && !isLost && <ProblemAlert problem={problem} />}
        {isLost && (
          <LostRace
            act={act}
            seen={seen}
            news={timeline.slice(told)}
            view={view}
            values={values}
            isBusy={send.isPending}
            onTake={(texts) => antForm.setFieldsValue(texts as never)}
            onEdit={() => {
              setSeen(view);
              setTold(timeline.length);
              setProblem(undefined);
              setChecking(false);
            }}
            onResend={() => {
              setSeen(view);
              void submit(view.version);
            }}
          />
        )}
        <div hidden={isChecking}>
          {form.target?.in === 'path' && <TargetPicker act={act} view={view} ids={targets} value={target} onChange={setTarget} />}
          {act === 'delivery' && values['way'] === 'PHONE' && <CallScript view={view} deliveryId={target} />}
          <Form<Values>
            form={antForm}
            layout="vertical"
            initialValues={kept?.values ?? begun}
            scrollToFirstError={{ focus: true }}
            onFinish={check}
          >
            <ActFields fields={form.fields} values={values} />
          </Form>
        </div>
        {isChecking && !isLost && <CheckList fields={form.fields} values={values} />}
      </ActContextProvider>
    </Drawer>
  );
};
