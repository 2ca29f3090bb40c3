import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { minuteOf } from '../ui/dates.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';

const KEY = ['sessions'];

/** Where this account is signed in; any but the present one can be ended. */
export const SessionList = () => {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const sessions = useQuery({ queryKey: KEY, queryFn: () => ask(api.GET('/api/sessions')) });
  const end = useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
  if (sessions.isPending) return <Loading />;
  if (sessions.error) return <ProblemAlert problem={sessions.error} />;
  return (
    <Flex component="ul" vertical gap="small" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {end.error && <ProblemAlert problem={end.error} />}
      {sessions.data.items.map(({ id, isCurrent, lastSeenAt, userAgent, address }) => (
        <Flex component="li" key={id} justify="space-between" align="center" gap="small" wrap>
          <div style={{ minWidth: 0 }}>
            <Typography.Text style={{ overflowWrap: 'anywhere' }}>{userAgent ?? t('sessions.unknown')}</Typography.Text>
            <br />
            <Typography.Text type="secondary">
              {t('sessions.seen', { at: minuteOf(lastSeenAt), address: address ?? '—' })}
            </Typography.Text>
          </div>
          {isCurrent ? <Tag>{t('sessions.this')}</Tag> : <Button onClick={() => end.mutate(id)}>{t('sessions.end')}</Button>}
        </Flex>
      ))}
    </Flex>
  );
};
