import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useNavigate, useParams } from 'react-router';
import { useSession } from '../session/session.js';
import { Loading } from '../ui/loading.js';
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
import { takeOwnDraft } from './take-draft.js';
import { useDrafts } from './use-drafts.js';
import { useDeskKeys } from './use-desk-keys.js';
import './intake.css';
import './receipt.css';

const DraftsList = lazy(async () => ({ default: (await import('./drafts-list.js')).DraftsList }));
const KeyHelp = lazy(async () => ({ default: (await import('./key-help.js')).KeyHelp }));

/** The desk: a screen per channel, each with its form as it was left. */
export const Component = () => {
  const { t } = useTranslation('intake');
  const { screen } = useParams();
  const { staff, channels, acts } = useSession();
  sitDown(staff.id);
  const open = DESK_CHANNELS.filter((channel) => (channels as readonly string[]).includes(channel));
  const channel = channelAt(screen);
  const first = open[0];
  if (first === undefined) return <Alert type="info" showIcon title={t('notYours')} />;
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

/** After a reload the tab's own form is fetched again before anything is shown. */
const ChannelDesk = ({ channel, keepsDrafts }: { channel: DeskChannel; keepsDrafts: boolean }) => {
  const [form, setForm] = useState<DeskForm | undefined>(() =>
    isOpenHere(channel) || !keepsDrafts ? formOf(channel) : undefined,
  );
  useEffect(() => {
    if (form) return undefined;
    let isHere = true;
    const id = rememberedId(channel);
    const taken = id === null ? Promise.resolve(undefined) : takeOwnDraft(id).catch(() => undefined);
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
  const { message } = App.useApp();
  const [shown, setShown] = useState<'drafts' | 'help'>();
  const { data } = useDrafts(keepsDrafts);
  const { channel } = form.store.get();
  const waiting = (data?.items ?? []).filter(({ id }) => id !== form.draftId).length + asideForms().length;
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
      <IntakeScreen
        form={form}
        keepsDrafts={keepsDrafts}
        tools={
          <>
            {keepsDrafts && (
              <Button size="small" onClick={() => setShown('drafts')}>
                {t('drafts.open', { n: waiting })} <kbd>Alt+D</kbd>
              </Button>
            )}
            <Button size="small" onClick={() => setShown('help')}>
              {t('keys.title')} <kbd>?</kbd>
            </Button>
          </>
        }
        onDone={() => {
          finishForm(form);
          void client.invalidateQueries({ queryKey: ['intake'] });
        }}
        onNext={() => onForm(formOf(channel))}
        onGoOn={() => onForm(goOnAlone(form))}
        onNew={() => {
          if (!isUntouched(form.store.get())) void message.info(t('keys.putAside'));
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
