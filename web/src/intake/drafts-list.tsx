import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { discardAttached } from '../offline/outbox.js';
import { minuteOf } from '../ui/dates.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Sheet } from '../ui/sheet.js';
import { usePlaceName } from '../ui/village-picker.js';
import { CHANNEL_SCREENS } from './channels.js';
import type { DeskChannel } from './desk-channels.js';
import { asideForms, takeAside } from './desk-forms.js';
import { dropForm, takeKeptForm } from './kept-form.js';
import { takeDraft } from './take-draft.js';
import { useKeptForms } from './use-kept-forms.js';
import { DRAFTS_KEY, useDrafts } from './use-drafts.js';

type Props = { openId: string; onClose: () => void; onTaken: (channel: DeskChannel) => void };

/** Characters by which somebody knows a form again. */
const BEGINNING = 40;

const discardKept = async (key: string): Promise<void> => {
  await discardAttached(key);
  await dropForm(key);
};

/** Forms half filled in at this desk: one's own after a crash, a colleague's at the change of shift. */
export const DraftsList = ({ openId, onClose, onTaken }: Props) => {
  const { t } = useTranslation('intake');
  const client = useQueryClient();
  const [sure, setSure] = useState<string>();
  const { data, error, isPending } = useDrafts(true);
  const placeName = usePlaceName();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: DRAFTS_KEY });
  const take = useMutation({
    mutationFn: takeDraft,
    onSuccess: async ({ channel }) => {
      onTaken(channel);
      await refresh();
    },
    onError: refresh,
  });
  const discard = useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/intake/drafts/{id}', { params: { path: { id } } })),
    onSettled: refresh,
    onSuccess: (_answer, id) => discardAttached(id).catch(() => undefined),
  });
  const kept = useKeptForms(openId);
  const drafts = (data?.items ?? []).filter(({ id }) => id !== openId && !kept.some(({ key }) => key === id));
  const aside = asideForms();
  const failure = error ?? take.error ?? discard.error;
  return (
    <Sheet title={t('drafts.title')} onClose={onClose}>
      {failure && <ProblemAlert problem={failure} />}
      {isPending && !error && <Loading />}
      {data && drafts.length + aside.length + kept.length === 0 && <p>{t('drafts.none')}</p>}
      <ul className="intake-drafts">
        {aside.map(({ draftId, store }) => {
          const { channel, townCode, villageCode, narrative } = store.get();
          return (
            <li key={draftId}>
              <div>
                {t(`channel.${channel}`)} · <strong>{t('drafts.unsaved')}</strong>
                <div>{placeName(townCode, villageCode || null) || t('drafts.noPlace')}</div>
                {narrative && <div className="intake-hint">{narrative.slice(0, BEGINNING)}…</div>}
              </div>
              <Button type="primary" size="small" onClick={() => takeAside(draftId) && onTaken(channel)}>
                {t('drafts.resume')}
              </Button>
            </li>
          );
        })}
        {kept.map(({ key, changedAt, value: { form } }) => (
          <li key={key}>
            <div>
              {t(`channel.${form.channel}`)} · <strong>{t('drafts.unsaved')}</strong> ·{' '}
              {minuteOf(new Date(changedAt).toISOString())}
              <div>{placeName(form.townCode, form.villageCode || null) || t('drafts.noPlace')}</div>
              {form.narrative && <div className="intake-hint">{form.narrative.slice(0, BEGINNING)}…</div>}
            </div>
            <div>
              <Button type="primary" size="small" onClick={() => void takeKeptForm(key).then(() => onTaken(form.channel))}>
                {t('drafts.resume')}
              </Button>
              <Button size="small" danger onClick={() => (sure === key ? void discardKept(key) : setSure(key))}>
                {sure === key ? t('drafts.discardSure') : t('drafts.discard')}
              </Button>
            </div>
          </li>
        ))}
        {drafts.map(({ id, channel, ownerName, isMine, townCode, villageCode, beginning, savedAt }) => (
          <li key={id}>
            <div>
              {channel in CHANNEL_SCREENS ? t(`channel.${channel}`) : channel} ·{' '}
              <strong>{isMine ? t('drafts.mine') : ownerName}</strong> · {minuteOf(savedAt)}
              <div>{placeName(townCode, villageCode) || t('drafts.noPlace')}</div>
              {beginning && <div className="intake-hint">{beginning}…</div>}
            </div>
            <div>
              <Button type="primary" size="small" loading={take.isPending} onClick={() => take.mutate(id)}>
                {isMine ? t('drafts.resume') : t('drafts.take')}
              </Button>
              {isMine && (
                <Button size="small" danger onClick={() => (sure === id ? discard.mutate(id) : setSure(id))}>
                  {sure === id ? t('drafts.discardSure') : t('drafts.discard')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
