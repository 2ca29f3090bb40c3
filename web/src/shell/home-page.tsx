import { Navigate } from 'react-router';
import { useSession } from '../session/session.js';
import { homeOf } from './rooms.js';

/** The room in which this person's work begins. */
export const Component = () => <Navigate to={homeOf(useSession())} replace />;
