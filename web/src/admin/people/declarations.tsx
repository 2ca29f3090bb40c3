import { useQuery } from '@tanstack/react-query';
import { Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import type { StaffView } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { usePlaceName } from '../../ui/village-picker.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Rows } from '../rows.js';

/** What a member declared, by which they are kept from cases. Names of kin are shown to whom the server gives them. */
export const Declarations = ({ members }: { members: readonly StaffView[] }) => {
  const { t } = useTranslation('admin');
  const placeName = usePlaceName();
  const [staffId, setStaffId] = useState(members[0]?.id);
  const { data, error } = useQuery({
    queryKey: ['declarations', staffId],
    queryFn: () => ask(api.GET('/api/declarations', { params: { query: staffId ? { staffId } : {} } })),
    enabled: staffId !== undefined,
  });
  return (
    <>
      <Typography.Title level={3} style={{ fontSize: 16 }}>
        {t('declarations')}
      </Typography.Title>
      <Select
        aria-label={t('declarations.of')}
        value={staffId}
        onChange={setStaffId}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
        style={{ minWidth: 200, marginBottom: 12 }}
      />
      {error && <ProblemAlert problem={error} />}
      <Rows
        label={t('declarations')}
        rows={data?.items ?? []}
        keyOf={({ id }) => id}
        columns={[
          { key: 'kind', title: t('declarations.kind'), cell: ({ kind }) => t(`declaration.${kind}`) },
          {
            key: 'place',
            title: t('declarations.place'),
            cell: ({ villageCode }) => (villageCode ? placeName(villageCode.slice(0, 9), villageCode) : '—'),
          },
          { key: 'since', title: t('declarations.since'), cell: ({ declaredAt }) => minuteOf(declaredAt) },
          { key: 'until', title: t('declarations.until'), cell: ({ endedAt }) => (endedAt ? minuteOf(endedAt) : '—') },
        ]}
      />
    </>
  );
};
