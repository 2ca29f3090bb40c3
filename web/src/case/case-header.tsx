import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Dropdown, Flex, Typography, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Mark } from './ui-parts.js';
import { Link } from 'react-router';
import { minuteOf } from '../ui/dates.js';
import { ActBar } from './acts/act-bar.js';
import type { FormAct } from './acts/act-forms.js';
import type { CaseFile } from './case-file.js';
import { useDirectory } from './use-directory.js';

/** Number, state, place and what is to be done next. */
export const CaseHeader = ({ view, onAct }: { view: CaseFile; onAct: (act: FormAct) => void }) => {
  const { t } = useTranslation('case');
  const names = useDirectory();
  const mayPrint = view.allowedRecords.find(({ record }) => record === 'print')?.allowed === true;
  return (
    <header style={{ marginBottom: 16 }}>
      <Flex justify="space-between" gap={16} wrap align="flex-start">
        <div style={{ minWidth: 0, flex: '1 1 380px' }}>
          <Flex gap={8} wrap align="center">
            <Link to="/cases" aria-label={t('back')}>
              <ArrowLeftOutlined aria-hidden />
            </Link>
            <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
              {view.number}
            </Typography.Title>
            <Mark color={view.state === 'closed' ? 'default' : 'processing'}>
              {view.outcome ? t(`outcome.${view.outcome}`) : t(`state.${view.state}`)}
            </Mark>
            <Mark color={view.severity >= 3 ? 'error' : 'default'}>{t('severity', { n: view.severity })}</Mark>
            {view.isKeyVillage && <Mark color="warning">{t('keyVillage')}</Mark>}
            {view.isSupervised && <Mark color="error">{t('supervised')}</Mark>}
            {view.round > 1 && <Mark>{t('round', { n: view.round })}</Mark>}
            {view.confidentiality && view.confidentiality !== 'NORMAL' && (
              <Mark color="warning">{t(`word.confidentiality.${view.confidentiality}`)}</Mark>
            )}
          </Flex>
          <Typography.Paragraph type="secondary" style={{ margin: '4px 0 0', overflowWrap: 'anywhere' }}>
            {[
              names.place(view.townCode, view.villageCode),
              names.stage(view.stage),
              view.channel && t(`channel.${view.channel}`),
              t('receivedAt', { at: minuteOf(view.receivedAt) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography.Paragraph>
        </div>
        <Space align="start" wrap>
          {mayPrint && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'file', label: <PaperLink id={view.id} sheet="file" text={t('print.file')} /> },
                  { key: 'hand-over', label: <PaperLink id={view.id} sheet="hand-over" text={t('print.handOver')} /> },
                ],
              }}
            >
              <Button icon={<PrinterOutlined aria-hidden />}>{t('print')}</Button>
            </Dropdown>
          )}
          <ActBar view={view} onAct={onAct} />
        </Space>
      </Flex>
    </header>
  );
};

/** The paper opens on its own page, ready for A4; that it was printed is on record. */
const PaperLink = ({ id, sheet, text }: { id: string; sheet: string; text: string }) => (
  <a href={`/api/cases/${id}/print?sheet=${sheet}`} target="_blank" rel="noreferrer">
    {text}
  </a>
);
