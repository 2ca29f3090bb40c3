import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Switch, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ask } from '../../api/client.js';
import type { HotspotView } from '../../api/schema.js';
import { minuteOf } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { usePlaceName } from '../../ui/village-picker.js';
import { FormDialog } from '../form-dialog.js';
import { Rows } from '../rows.js';
import type { People } from '../use-people.js';
import { GuideField } from './village-dialogs.js';

const KEY = ['hotspots'] as const;

type Props = { mayDecide: boolean; people: People; onDone: () => void };

/** Villages in which complaints gather: each is made a key village with a guide on site, or not, with a reason. */
export const Hotspots = ({ mayDecide, people, onDone }: Props) => {
  const { t } = useTranslation('admin');
  const client = useQueryClient();
  const placeName = usePlaceName();
  const [deciding, setDeciding] = useState<HotspotView>();
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: () => ask(api.GET('/api/hotspots', { params: { query: { limit: 100 } } })),
  });
  return (
    <>
      {error && <ProblemAlert problem={error} />}
      <Rows
        label={t('hotspots')}
        rows={data?.items ?? []}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'place',
            title: t('place'),
            cell: ({ townCode, villageCode, stage }) => (
              <Link
                to={`/cases?view=all&villageCode=${villageCode}&stage=${stage}`}
              >{`${placeName(townCode, villageCode)} ${stage}`}</Link>
            ),
          },
          { key: 'raised', title: t('at'), cell: ({ raisedAt }) => minuteOf(raisedAt) },
          { key: 'complaints', title: t('hotspots.complaints'), kind: 'number', cell: ({ complaints }) => complaints },
          { key: 'gravest', title: t('hotspots.gravest'), kind: 'number', cell: ({ gravest }) => gravest },
          {
            key: 'state',
            title: t('hotspots.state'),
            cell: ({ decidedAt, isFlagged, reason }) =>
              decidedAt === null ? (
                <Tag color="warning">{t('hotspots.open')}</Tag>
              ) : (
                `${t(isFlagged ? 'hotspots.flagged' : 'hotspots.not')} ${reason ?? ''}`
              ),
          },
          {
            key: 'acts',
            title: t('acts'),
            kind: 'acts',
            cell: (spot) =>
              mayDecide &&
              spot.decidedAt === null && (
                <Button
                  size="small"
                  type="primary"
                  aria-label={`${t('hotspots.decide')} ${placeName(spot.townCode, spot.villageCode)}`}
                  onClick={() => setDeciding(spot)}
                >
                  {t('hotspots.decide')}
                </Button>
              ),
          },
        ]}
      />
      {deciding && (
        <DecideDialog
          spot={deciding}
          place={placeName(deciding.townCode, deciding.villageCode)}
          people={people}
          onClose={() => setDeciding(undefined)}
          onDone={() => {
            void client.invalidateQueries({ queryKey: KEY });
            onDone();
          }}
        />
      )}
    </>
  );
};

type DecideProps = { spot: HotspotView; place: string; people: People; onClose: () => void; onDone: () => void };
type Decision = { flagKey: boolean; onSiteGuideStaffId?: string; reason: string };

const DecideDialog = ({ spot: { id }, place, people, onClose, onDone }: DecideProps) => {
  const { t } = useTranslation('admin');
  return (
    <FormDialog<Decision>
      title={t('hotspots.decideOf', { place })}
      initial={{ flagKey: true }}
      save={({ flagKey, reason, onSiteGuideStaffId }) =>
        ask(
          api.POST('/api/hotspots/{id}/decision', {
            params: { path: { id } },
            body: { flagKey, reason, ...(flagKey && onSiteGuideStaffId ? { onSiteGuideStaffId } : {}) },
          }),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="flagKey" label={t('hotspots.flagKey')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <GuideField staff={people.staff} />
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('missing') }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
};
