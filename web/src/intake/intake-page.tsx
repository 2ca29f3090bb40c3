import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useNavigate, useParams } from 'react-router';
import { useSession } from '../session/session.js';
import { lazyInFrame } from '../ui/lazy-frame.js';
import { Loading } from '../ui/loading.js';
import { say } from '../ui/toasts.js';
import { Note, PlainButton } from '../ui/controls.js';
import { channelAt, CHANNEL_SCREENS } from './channels.js';
import { DESK_CHANNELS, type DeskChannel } from './desk-channels.js';
import {
  asideForms,
  beginForm,
  finishForm,
  formOf,
  goOnAlone,
  isOpenHere,
  rememberedId,
  sitDown,
  type DeskForm,
} from './desk-forms.js';
import { FormStoreContext } from './form-store.js';
import { IntakeScreen } from './intake-screen.js';
import { isUntouched, newForm } from './intake-form.js';
import { dropForm, takeKeptForm } from './kept-form.js';
import { takeOwnDraft } from './take-draft.js';
import { useKeptForms } from './use-kept-forms.js';
import { moveAttached } from '../offline/outbox.js';
import { useDrafts } from './use-drafts.js';
import { useDeskKeys } from './use-desk-keys.js';
import './intake.css';
import './receipt.css';

const DraftsList = lazyInFrame(async () => (await import('./drafts-list.js')).DraftsList);
const KeyHelp = lazyInFrame(async () => (await import('./key-help.js')).KeyHelp);

/** The desk: a screen per channel, each with its form as it was left. */
export const Component = () => {
  const { t } = useTranslation('intake');
  const { screen } = useParams();
  const { staff, channels, acts } = useSession();
  sitDown(staff.id);
  const open = DESK_CHANNELS.filter((channel) => (channels as readonly string[]).includes(channel));
  const channel = channelAt(screen);
  const first = open[0];
  if (first === undefined) return <Note type="info" title={t('notYours')} />;
  if (channel === undefined || !open.includes(channel)) return <Navigate to={`/intake/${CHANNEL_SCREENS[first].path}`} replace />;
  return (
    <>
      <nav aria-label={t('channels')} className="intake-channels no-print">
        {open.map((each) => (
          <NavLink key={each} to={`/intake/${CHANNEL_SCREENS[each].path}`}>
            {t(`channel.${each}`)} <kbd>Alt+{CHANNEL_SCREENS[each].digit}</kbd>
          </NavLink>
        ))}
      </nav>
      <ChannelDesk key={`${staff.id} ${channel}`} channel={channel} keepsDrafts={acts.includes('keepDrafts')} />
    </>
  );
};

/** What the device kept is later than what the server has. */
const takeAgain = async (id: string): Promise<DeskForm | undefined> => (await takeKeptForm(id)) ?? takeOwnDraft(id);

/** After a reload the tab's own form is fetched again before anything is shown. */
const ChannelDesk = ({ channel, keepsDrafts }: { channel: DeskChannel; keepsDrafts: boolean }) => {
  const [form, setForm] = useState<DeskForm | undefined>(() =>
    isOpenHere(channel) || !keepsDrafts ? formOf(channel) : undefined,
  );
  useEffect(() => {
    if (form) return undefined;
    let isHere = true;
    const id = rememberedId(channel);
    const taken = id === null ? Promise.resolve(undefined) : takeAgain(id).catch(() => undefined);
    void taken.then((found) => isHere && setForm(found ?? formOf(channel)));
    return () => {
      isHere = false;
    };
  }, [channel, form]);
  if (!form) return <Loading />;
  return <OpenForm key={form.draftId} form={form} keepsDrafts={keepsDrafts} onForm={setForm} />;
};

type OpenProps = { form: DeskForm; keepsDrafts: boolean; onForm: (form: DeskForm) => void };

const OpenForm = ({ form, keepsDrafts, onForm }: OpenProps) => {
  const { t } = useTranslation('intake');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [shown, setShown] = useState<'drafts' | 'help'>();
  const { data } = useDrafts(keepsDrafts);
  const { channel } = form.store.get();
  const kept = useKeptForms(form.draftId);
  const isKeptHere = new Set([form.draftId, ...kept.map(({ key }) => key)]);
  const waiting = (data?.items ?? []).filter(({ id }) => !isKeptHere.has(id)).length + asideForms().length + kept.length;
  useDeskKeys((key) => {
    if (key.act === 'help') setShown('help');
    else if (key.act === 'drafts' && keepsDrafts) setShown('drafts');
    else return false;
    return true;
  });
  const onTaken = (taken: DeskChannel): void => {
    setShown(undefined);
    if (taken === channel) onForm(formOf(channel));
    else void navigate(`/intake/${CHANNEL_SCREENS[taken].path}`);
  };
  return (
    <FormStoreContext value={form.store}>
      {keepsDrafts && kept.length > 0 && shown === undefined && (
        <Note
          type="info"
          title={t('kept.found', { n: kept.length })}
          action={
            <PlainButton size="small" onClick={() => setShown('drafts')}>
              {t('kept.show')}
            </PlainButton>
          }
        />
      )}
      <IntakeScreen
        form={form}
        keepsDrafts={keepsDrafts}
        tools={
          <>
            {keepsDrafts && (
              <PlainButton size="small" onClick={() => setShown('drafts')}>
                {t('drafts.open', { n: waiting })} <kbd>Alt+D</kbd>
              </PlainButton>
            )}
            <PlainButton size="small" onClick={() => setShown('help')}>
              {t('keys.title')} <kbd>?</kbd>
            </PlainButton>
          </>
        }
        onDone={() => {
          finishForm(form);
          void dropForm(form.draftId).catch(() => undefined);
          void client.invalidateQueries({ queryKey: ['intake'] });
        }}
        onNext={() => onForm(formOf(channel))}
        onGoOn={() => {
          const alone = goOnAlone(form);
          // What lies here goes with it.
          void dropForm(form.draftId).catch(() => undefined);
          void moveAttached(form.draftId, alone.draftId).catch(() => undefined);
          onForm(alone);
        }}
        onNew={() => {
          if (!isUntouched(form.store.get())) say('info', t('keys.putAside'));
          onForm(beginForm(newForm(channel)));
        }}
      />
      <Suspense>
        {shown === 'drafts' && <DraftsList openId={form.draftId} onClose={() => setShown(undefined)} onTaken={onTaken} />}
        {shown === 'help' && <KeyHelp onClose={() => setShown(undefined)} />}
      </Suspense>
    </FormStoreContext>
  );
};
