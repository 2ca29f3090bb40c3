import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Progress, Tag, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import type { HolidayFileDto, HolidayLoadView } from '../api/schema.js';
import { minuteOf } from '../ui/dates.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { readHolidayFile } from './holiday-file.js';
import { Rows } from './rows.js';
import { Panel, Section } from './section.js';
import { usePeople } from './use-people.js';

const KEY = ['calendar'] as const;

/** The official calendar: which years are known, and a file for another year, looked at before it is loaded. */
export const Component = () => {
  const { t, i18n } = useTranslation('admin');
  const client = useQueryClient();
  const { message } = App.useApp();
  const { nameOf } = usePeople();
  const [file, setFile] = useState<HolidayFileDto>();
  const [note, setNote] = useState('');
  const [isUnreadable, setUnreadable] = useState(false);
  const { data, error, isPending } = useQuery({ queryKey: KEY, queryFn: () => ask(api.GET('/api/calendar')) });
  const preview = useMutation({ mutationFn: (body: HolidayFileDto) => send(body, { dryRun: true }) });
  const load = useMutation({
    mutationFn: (body: HolidayFileDto) => send(body, note.trim() ? { note: note.trim() } : {}),
    onSuccess: () => {
      setFile(undefined);
      setNote('');
      preview.reset();
      void client.invalidateQueries({ queryKey: KEY });
      void message.success(t('holidays.loaded'));
    },
  });
  const take = async (chosen: File): Promise<void> => {
    const read = readHolidayFile(await chosen.text());
    setUnreadable(read === undefined);
    setFile(read);
    load.reset();
    if (read) preview.mutate(read);
  };
  const said = (sentence: { zh: string; en: string }): string => (i18n.language === 'en' ? sentence.en : sentence.zh);
  return (
    <Section name="holidays" isPending={isPending} problem={error}>
      {data?.warnings.map(({ code, message: warning }) => (
        <Alert key={code + warning.en} type="warning" showIcon title={said(warning)} style={{ marginBottom: 12 }} />
      ))}
      <Panel title={t('holidays.load')}>
        <Typography.Paragraph>{t('holidays.hint')}</Typography.Paragraph>
        <Upload
          accept=".json,application/json"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(chosen) => {
            void take(chosen);
            return false;
          }}
        >
          <Button>{t('holidays.choose')}</Button>
        </Upload>
        {isUnreadable && <Alert type="error" showIcon role="alert" title={t('holidays.unreadable')} style={{ marginTop: 12 }} />}
        {(preview.isPending || load.isPending) && (
          <Progress percent={100} status="active" showInfo={false} aria-label={t('busy')} />
        )}
        {(preview.error ?? load.error) && (
          <div style={{ marginTop: 12 }}>
            <ProblemAlert problem={preview.error ?? load.error} />
          </div>
        )}
        {file && preview.data && (
          <>
            <Changes load={preview.data} said={said} />
            <Form layout="vertical" onFinish={() => load.mutate(file)}>
              <Form.Item label={t('holidays.note')}>
                <Input
                  aria-label={t('holidays.note')}
                  maxLength={500}
                  value={note}
                  onChange={({ target }) => setNote(target.value)}
                />
              </Form.Item>
              <Button type="primary" htmlType="submit" disabled={!preview.data.isNews} loading={load.isPending}>
                {t('holidays.do')}
              </Button>
            </Form>
          </>
        )}
      </Panel>
      <Panel title={t('holidays.years')}>
        <Typography.Paragraph>
          {data?.years.map((year) => (
            <Tag key={year}>{year}</Tag>
          ))}
        </Typography.Paragraph>
        {data && data.provisionalClocks > 0 && (
          <Typography.Paragraph>{t('holidays.provisional', { count: data.provisionalClocks })}</Typography.Paragraph>
        )}
        <Rows
          label={t('holidays.history')}
          rows={data?.history ?? []}
          keyOf={({ id }) => id}
          columns={[
            { key: 'at', title: t('at'), cell: ({ loadedAt }) => minuteOf(loadedAt) },
            { key: 'by', title: t('by'), cell: ({ loadedById }) => nameOf(loadedById) },
            { key: 'version', title: t('holidays.version'), cell: ({ version }) => <code>{version}</code> },
            { key: 'note', title: t('holidays.note'), cell: ({ note: words }) => words ?? '—' },
          ]}
        />
      </Panel>
    </Section>
  );
};

const send = (body: HolidayFileDto, query: { dryRun?: boolean; note?: string }): Promise<HolidayLoadView> =>
  ask(api.POST('/api/calendar/files', { params: { query }, body }));

type ChangesProps = { load: HolidayLoadView; said: (sentence: { zh: string; en: string }) => string };

/** What the file would change, and how many running clocks with it. */
const Changes = ({ load: { changes, warnings, isNews, wouldMove }, said }: ChangesProps) => {
  const { t } = useTranslation('admin');
  return (
    <div role="status" style={{ margin: '12px 0' }}>
      <Alert
        type={isNews ? 'info' : 'success'}
        showIcon
        title={isNews ? t('holidays.wouldMove', { count: wouldMove ?? 0 }) : t('holidays.noNews')}
      />
      {warnings.map(({ code, message }) => (
        <Alert key={code + message.en} type="warning" showIcon title={said(message)} style={{ marginTop: 8 }} />
      ))}
      <Rows
        label={t('holidays.changes')}
        rows={changes}
        keyOf={({ year }) => String(year)}
        columns={[
          { key: 'year', title: t('holidays.year'), cell: ({ year }) => year },
          { key: 'new', title: t('holidays.kind'), cell: ({ isNew }) => t(isNew ? 'holidays.new' : 'holidays.known') },
          {
            key: 'days',
            title: t('holidays.days'),
            cell: ({ days }) => days.map(({ day, name, was, is }) => `${day} ${name} ${was} → ${is}`).join('；') || '—',
          },
        ]}
      />
    </div>
  );
};
