import { useInfiniteQuery } from '@tanstack/react-query';
import { AutoComplete, Button, DatePicker, Form, Input, Select, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, ask } from '../api/client.js';
import type { TrailItem } from '../api/schema.js';
import { local } from '../ui/dates.js';
import { Anchors } from './anchors.js';
import { readAuditFilter, type AuditFilter } from './audit-filter.js';
import { Rows } from './rows.js';
import { Panel, Section } from './section.js';
import { usePeople } from './use-people.js';
import { AuditAction, useSubjectWord } from './words.js';

type Values = Omit<AuditFilter, 'from' | 'to'> & { days?: [Dayjs | null, Dayjs | null] | null };

/** Sorts of acts; any single one can be typed too. */
const SORTS = [
  'case',
  'identity',
  'evidence',
  'list',
  'file',
  'session',
  'staff',
  'election',
  'guidance',
  'retention',
  'http',
] as const;

/** Who did what, and read what, when: for auditors. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const [params, setParams] = useSearchParams();
  const people = usePeople();
  const filter = readAuditFilter(params);
  const pages = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam: cursor }) =>
      ask(api.GET('/api/audit', { params: { query: { ...filter, limit: 50, ...(cursor ? { cursor } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (kept) => kept,
  });
  const search = ({ days, ...words }: Values): void => {
    const next = { ...words, from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') };
    setParams(Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1])));
  };
  const day = (value: string | undefined): Dayjs | null => (value === undefined ? null : dayjs(value));
  return (
    <Section
      name="audit"
      hint={t('audit.hint')}
      isPending={pages.isPending}
      isBusy={pages.isFetching && !pages.isPending}
      problem={pages.error}
    >
      <Form<Values>
        key={params.toString()}
        layout="inline"
        initialValues={{ ...filter, days: [day(filter.from), day(filter.to)] }}
        onFinish={search}
        style={{ rowGap: 8, marginBottom: 16 }}
        role="search"
      >
        <Form.Item name="caseNumber" label={t('audit.case')}>
          <Input allowClear maxLength={30} placeholder="990114-2026-000001" style={{ width: 250 }} />
        </Form.Item>
        <Form.Item name="actor" label={t('audit.who')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              ...people.staff.map(({ id, name, groupName }) => ({ value: id, label: `${name} · ${groupName ?? ''}` })),
              ...(['citizen', 'system', 'console', 'nobody'] as const).map((value) => ({ value, label: t(`who.${value}`) })),
            ]}
            style={{ width: 220 }}
          />
        </Form.Item>
        <Form.Item name="action" label={t('audit.what')}>
          <AutoComplete
            allowClear
            placeholder={t('audit.whatHint')}
            options={SORTS.map((sort) => ({ value: `${sort}.`, label: t(`audit.sort.${sort}`) }))}
            style={{ width: 180 }}
          />
        </Form.Item>
        <Form.Item name="days" label={t('audit.when')}>
          <DatePicker.RangePicker allowEmpty={[true, true]} placeholder={[t('from'), t('to')]} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('audit.search')}
        </Button>
      </Form>
      <Rows
        label={t('section.audit')}
        rows={pages.data?.pages.flatMap(({ items }) => items) ?? []}
        keyOf={({ id }) => id}
        columns={[
          { key: 'at', title: t('at'), cell: ({ at }) => local(at).format('YYYY-MM-DD HH:mm:ss') },
          { key: 'who', title: t('audit.who'), cell: ({ actor }) => people.nameOf(actor.id) },
          { key: 'what', title: t('audit.what'), cell: ({ action }) => <AuditAction action={action} /> },
          { key: 'subject', title: t('audit.about'), cell: ({ subject }) => <Subject {...subject} /> },
          { key: 'refs', title: t('audit.refs'), cell: ({ refs }) => <Refs refs={refs} /> },
          { key: 'seq', title: t('audit.seq'), kind: 'number', cell: ({ seq, hash }) => <span title={hash}>{seq}</span> },
        ]}
      />
      {pages.hasNextPage && (
        <Button block style={{ marginTop: 12 }} loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      <div style={{ marginTop: 24 }}>
        <Panel title={t('anchors')}>
          <Anchors />
        </Panel>
      </div>
    </Section>
  );
};

const Subject = ({ type, id }: TrailItem['subject']) => {
  const { t } = useTranslation('admin');
  const people = usePeople();
  const word = useSubjectWord();
  if (type === 'case') return <Link to={`/cases/${id}`}>{t('audit.openCase')}</Link>;
  return <Typography.Text>{`${word(type)} ${type === 'staff' ? people.nameOf(id) : id}`}</Typography.Text>;
};

const Refs = ({ refs }: { refs: TrailItem['refs'] }) => (
  <Typography.Text type="secondary" style={{ fontSize: 13 }}>
    {Object.entries(refs)
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join(' · ') || '—'}
  </Typography.Text>
);
