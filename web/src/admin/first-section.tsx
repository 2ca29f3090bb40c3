import { Navigate } from 'react-router';
import { useSession } from '../session/session.js';
import { sectionsFor } from './sections.js';

export const Component = () => <Navigate to={`/admin/${sectionsFor(useSession().acts)[0] ?? 'categories'}`} replace />;
