import { Button, Flex, Modal, Typography } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeDto } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { FormAct } from '../acts/act-forms.js';
import type { CaseFile } from '../case-file.js';
import { Mark, Nothing, RowCard, Section } from '../ui-parts.js';
import { useNotices } from '../use-case.js';
import { useDirectory } from '../use-directory.js';

const ProofSheet = lazy(async () => ({ default: (await import('./proof-sheet.js')).ProofSheet }));

const COLOURS = { served: 'success', published: 'processing', pending: 'warning' } as const;

/** The notices and how each reached its recipient. */
export const Deliveries = ({ view, onAct }: { view: CaseFile; onAct: (act: FormAct, target?: string) => void }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const { data: notices = [], error } = useNotices(view.id);
  const [read, setRead] = useState<NoticeDto>();
  const [isProving, setProving] = useState(false);
  const allowed = view.allowedRecords.find(({ record }) => record === 'delivery');
  const open = allowed?.targets ?? [];
  return (
    <Section
      title={t('owed.notices')}
      extra={
        notices.length > 0 && (
          <Button size="small" onClick={() => setProving(true)}>
            {t('proof')}
          </Button>
        )
      }
    >
      {error && <ProblemAlert problem={error} />}
      {notices.length === 0 && <Nothing text={t('owed.noNotices')} />}
      <ul className="case-rows">
        {notices.toReversed().map((notice) => (
          <li key={notice.id}>
            <RowCard
              title={
                <Button
                  type="link"
                  style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
                  disabled={notice.text === null}
                  onClick={() => setRead(notice)}
                >
                  {names.said(notice.title)}
                </Button>
              }
              foot={minuteOf(notice.issuedAt)}
            >
              {notice.deliveries.map((delivery) => (
                <Flex key={delivery.id} gap={6} wrap align="center">
                  <Mark color={COLOURS[delivery.state]}>{t(`delivery.${delivery.state}`)}</Mark>
                  <Typography.Text type="secondary">
                    {[
                      t(`recipient.${delivery.recipient}`),
                      t(`mode.${delivery.mode}`),
                      delivery.servedAt && minuteOf(delivery.servedAt),
                      delivery.tries > 0 && t('delivery.tries', { n: delivery.tries }),
                      delivery.reason,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Typography.Text>
                  {open.includes(delivery.id) && (
                    <Button size="small" onClick={() => onAct('delivery', delivery.id)}>
                      {t('act.delivery')}
                    </Button>
                  )}
                </Flex>
              ))}
            </RowCard>
          </li>
        ))}
      </ul>
      {isProving && (
        <Suspense fallback={null}>
          <ProofSheet caseId={view.id} mayCorrect={allowed !== undefined} onClose={() => setProving(false)} />
        </Suspense>
      )}
      <Modal
        open={read !== undefined}
        onCancel={() => setRead(undefined)}
        footer={null}
        title={read && names.said(read.title)}
        width={720}
      >
        <p className="case-words">{read?.text}</p>
      </Modal>
    </Section>
  );
};
