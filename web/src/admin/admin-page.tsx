import { ConfigProvider, theme } from 'antd';
import { Suspense, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { useSession } from '../session/session.js';
import { Loading } from '../ui/loading.js';
import './admin.css';
import { sectionsFor } from './sections.js';

/** The administration: what this person looks after, section by section. */
export const Component = () => {
  const { t } = useTranslation('admin');
  const { token } = theme.useToken();
  const { acts } = useSession();
  const colours = { '--chosen': token.colorFillSecondary } as CSSProperties;
  // A button's words are its name as they stand: no space between two characters.
  return (
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <div className="admin" style={{ ...colours, color: token.colorText }}>
        <nav aria-label={t('sections')}>
          <ul className="admin-list">
            {sectionsFor(acts).map((key) => (
              <li key={key}>
                <NavLink to={`/admin/${key}`}>{t(`section.${key}`)}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div style={{ minWidth: 0 }}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </div>
      </div>
    </ConfigProvider>
  );
};
