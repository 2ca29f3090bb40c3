import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import type { SessionView } from '../api/schema.js';
import { DutyForm } from './duty-form.js';
import { Entrance } from './entrance.js';

/** What is owed before the desk opens: the code, a password of one's own, a second factor. */
export const DutyPage = ({ session: { duty, staff } }: { session: SessionView }) => {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const leave = async (): Promise<void> => {
    await ask(api.DELETE('/api/session'));
    client.clear();
    await client.invalidateQueries();
    location.reload();
  };
  return (
    <Entrance title={t(`duty.${duty ?? 'enter-code'}`)}>
      {duty && <DutyForm duty={duty} username={staff.username} />}
      <Button type="link" block onClick={() => void leave()} style={{ marginTop: 12 }}>
        {t('leave')}
      </Button>
    </Entrance>
  );
};
