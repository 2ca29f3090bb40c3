import { useNavigate } from 'react-router';
import { useSession } from '../session/session.js';
import { CHANNEL_SCREENS } from './channels.js';
import { useDeskKeys } from './use-desk-keys.js';

/** Alt+1 … 5 from anywhere at the desk: the telephone rings while one is looking at a queue. */
export const DeskKeys = () => {
  const { channels } = useSession();
  const navigate = useNavigate();
  useDeskKeys((key) => {
    if (key.act !== 'channel' || !(channels as readonly string[]).includes(key.channel)) return false;
    void navigate(`/intake/${CHANNEL_SCREENS[key.channel].path}`);
    return true;
  });
  return null;
};
