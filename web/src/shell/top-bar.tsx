import { DownOutlined, MenuOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useLeave } from '../offline/use-leave.js';
import { WaitingBadge } from '../offline/waiting-badge.js';
import { useSession } from '../session/session.js';
import { DisplaySwitches } from '../ui/display-switches.js';
import { ROOMS } from './rooms.js';

export const TopBar = () => {
  const { t } = useTranslation('shell');
  const session = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const rooms = ROOMS.filter(({ isOpen }) => isOpen(session));
  const here = rooms.find(({ path }) => pathname.startsWith(path));
  return (
    <header className="top-bar-row">
      <Link to="/" aria-label={`${t('name')} ${t('home')}`} style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <img src="/desk/icon.svg" alt="" width={28} height={28} />
        <strong className="top-bar-name wide-only">{t('name')}</strong>
      </Link>
      <nav aria-label={t('rooms')} style={{ flex: 1, minWidth: 0, overflowX: 'clip' }}>
        <Menu
          mode="horizontal"
          overflowedIndicator={<MenuOutlined aria-label={t('more')} />}
          selectedKeys={here ? [here.path] : []}
          items={rooms.map(({ path, key }) => ({
            key: path,
            label: (
              <Link to={path} tabIndex={-1}>
                {t(`room.${key}`)}
              </Link>
            ),
          }))}
          // The entry itself has the cursor, not the link in it: Enter has to go there too.
          onClick={({ key, domEvent }) => domEvent.type === 'keydown' && void navigate(key)}
          style={{ borderBottom: 0, background: 'transparent' }}
        />
      </nav>
      <Flex align="center" gap={4}>
        <WaitingBadge />
        <DisplaySwitches />
        <Account />
      </Flex>
    </header>
  );
};

const Account = () => {
  const { t } = useTranslation('shell');
  const { staff, channels } = useSession();
  const navigate = useNavigate();
  const leave = useLeave();
  // Whoever takes complaints in also lets people look for themselves, at the counter and over the telephone.
  const forCallers = channels.length === 0 ? [] : [opening('/counter', t('counter')), opening('/phone', t('phoneScript'))];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `${t(`role.${staff.role}`)} · ${staff.groupName ?? ''}` },
          { type: 'divider' },
          ...forCallers,
          { key: 'account', label: t('account'), onClick: () => void navigate('/account') },
          { key: 'leave', label: t('leave'), onClick: leave },
        ],
      }}
    >
      <Button type="text">
        {staff.name} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
};

/** A citizen page, beside the desk. */
const opening = (path: string, label: string) => ({
  key: path,
  label,
  onClick: () => void window.open(path, '_blank', 'noopener'),
});
