import { Alert, Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { minuteOf } from '../../ui/dates.js';
import { useSession } from '../../session/session.js';
import type { CaseFile } from '../case-file.js';
import { useNotices } from '../use-case.js';

const LINES = ['hello', 'other', 'check', 'read', 'after', 'record'] as const;

/** What to say to somebody who is told by telephone: nothing of the matter before it is sure who listens, then the notice itself. */
export const CallScript = ({ view, deliveryId }: { view: CaseFile; deliveryId: string | undefined }) => {
  const { t } = useTranslation('case');
  const { reach } = useSession();
  const { data: notices = [] } = useNotices(view.id);
  const notice = notices.find(({ deliveries }) => deliveries.some(({ id }) => id === deliveryId));
  const facts = { end: view.number.slice(-4), at: minuteOf(view.receivedAt), phone: reach?.phone ?? t('callScript.ownPhone') };
  return (
    <Alert
      type="info"
      style={{ marginBottom: 16 }}
      title={t('callScript')}
      description={
        <>
          <ol style={{ margin: 0, paddingInlineStart: 20 }}>
            {LINES.map((line) => (
              <li key={line}>{t(`callScript.${line}`, facts)}</li>
            ))}
          </ol>
          {notice?.text && (
            <Collapse
              ghost
              size="small"
              items={[
                {
                  key: 'text',
                  label: t('callScript.text'),
                  children: <p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{notice.text}</p>,
                },
              ]}
            />
          )}
        </>
      }
    />
  );
};
