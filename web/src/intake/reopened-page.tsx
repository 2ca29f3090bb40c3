import { useEffect, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { entryHere, type Request } from '../offline/outbox.js';
import { useSession } from '../session/session.js';
import { Loading } from '../ui/loading.js';
import { CHANNEL_SCREENS } from './channels.js';
import type { DeskChannel } from './desk-channels.js';
import { reopenForm, sitDown, type DeskForm } from './desk-forms.js';
import { NEW_DRAFT } from './draft-machine.js';
import type { IntakeForm } from './intake-form.js';
import { takeKeptForm } from './kept-form.js';
import type { RegisterBody } from './request-body.js';

/** Opens what lies on the device in its form again, under its own key: an entry that waits, or a form that was only begun. */
export const Component = () => {
  const { key = '' } = useParams();
  const { staff } = useSession();
  const [channel, setChannel] = useState<DeskChannel | 'gone'>();
  useEffect(() => {
    let isHere = true;
    const open = async (): Promise<void> => {
      const entry = await entryHere(key);
      const begun = entry ? undefined : await takeKept(key, staff.id);
      const form = entry?.kind === 'intake' ? (entry.form as IntakeForm) : undefined;
      if (!isHere) return;
      sitDown(staff.id);
      if (begun) setChannel(begun.store.get().channel);
      else setChannel(form ? reopenForm(form, key, holdIn(entry?.requests[0])).store.get().channel : 'gone');
    };
    void open();
    return () => {
      isHere = false;
    };
  }, [key, staff.id]);
  if (channel === undefined) return <Loading />;
  return <Navigate to={channel === 'gone' ? '/outbox' : `/intake/${CHANNEL_SCREENS[channel].path}`} replace />;
};

const takeKept = (key: string, staffId: string): Promise<DeskForm | undefined> => {
  sitDown(staffId);
  return takeKeptForm(key);
};

/** In whose hand its draft was when it was sent. */
const holdIn = (request: Request | undefined): number => {
  const body = request && 'json' in request ? (request.json as Partial<RegisterBody>) : {};
  return typeof body['draftHold'] === 'number' ? body['draftHold'] : NEW_DRAFT.hold;
};
