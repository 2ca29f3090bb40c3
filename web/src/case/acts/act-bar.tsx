import { DownOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, List, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../api/schema.js';
import type { CaseFile } from '../case-file.js';
import { useDirectory } from '../use-directory.js';
import { isFormAct, type Act, type FormAct } from './act-forms.js';

type Answer = { act: Act; allowed: boolean; reason?: Refusal | undefined };

const NOT_THEIRS = 'permission.denied';

/** The next lawful step as the one primary button, everything else behind the other. All of it is the server's answer. */
export const ActBar = ({ view, onAct }: { view: CaseFile; onAct: (act: FormAct) => void }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const [isOpen, setOpen] = useState(false);
  const answers = answersOf(view);
  const next = answers.find(({ act }) => act === view.nextAct);
  const start = (act: Act): void => {
    setOpen(false);
    if (isFormAct(act)) onAct(act);
  };
  return (
    <Flex vertical gap={4} align="flex-end" style={{ minWidth: 0 }}>
      <Flex gap={8} wrap justify="flex-end">
        {next && (
          <Tooltip title={next.reason && names.said(next.reason.message)}>
            <Button type="primary" disabled={!next.allowed} onClick={() => start(next.act)}>
              {t(`act.${next.act}`)}
            </Button>
          </Tooltip>
        )}
        {view.mayDraftReply && view.nextAct !== 'reply' && <Button onClick={() => onAct('reply')}>{t('reply.draft')}</Button>}
        <Button onClick={() => setOpen(true)} icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {t('acts.other')}
        </Button>
      </Flex>
      {next && !next.allowed && next.reason && (
        <Typography.Text type="secondary" style={{ maxWidth: 420, textAlign: 'end' }}>
          <LockOutlined aria-hidden /> {names.said(next.reason.message)}
        </Typography.Text>
      )}
      <Drawer open={isOpen} onClose={() => setOpen(false)} title={t('acts.title')} size="min(520px, 100vw)">
        <ActList title={t('acts.allowed')} answers={answers.filter(({ allowed }) => allowed)} onAct={start} />
        <ActList
          title={t('acts.later')}
          answers={answers.filter(({ allowed, reason }) => !allowed && reason?.code !== NOT_THEIRS)}
        />
        <details>
          <summary style={{ cursor: 'pointer' }}>{t('acts.others')}</summary>
          <ActList answers={answers.filter(({ reason }) => reason?.code === NOT_THEIRS)} />
        </details>
      </Drawer>
    </Flex>
  );
};

/** Steps first, as the life cycle has them, then what lies beside it. */
const answersOf = ({ allowedSteps, allowedRecords }: CaseFile): Answer[] =>
  [
    ...allowedSteps.map(({ step, ...answer }): Answer => ({ act: step, ...answer })),
    ...allowedRecords.map(({ record, allowed, reason }): Answer => ({ act: record, allowed, reason })),
  ].filter(({ act }) => isFormAct(act));

const ActList = ({ title, answers, onAct }: { title?: string; answers: readonly Answer[]; onAct?: (act: Act) => void }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  if (answers.length === 0) return null;
  return (
    <section style={{ marginBottom: 16 }}>
      {title && <Typography.Title level={5}>{title}</Typography.Title>}
      <List
        size="small"
        dataSource={[...answers]}
        renderItem={({ act, reason }) => (
          <List.Item style={{ display: 'block', paddingInline: 0 }}>
            {onAct ? (
              <Button
                type="link"
                onClick={() => onAct(act)}
                style={{ paddingInline: 0, whiteSpace: 'normal', textAlign: 'start', height: 'auto' }}
              >
                {t(`act.${act}`)}
              </Button>
            ) : (
              <>
                <Typography.Text>{t(`act.${act}`)}</Typography.Text>
                {reason && (
                  <Typography.Text type="secondary" style={{ display: 'block' }}>
                    {names.said(reason.message)}
                  </Typography.Text>
                )}
              </>
            )}
          </List.Item>
        )}
      />
    </section>
  );
};
