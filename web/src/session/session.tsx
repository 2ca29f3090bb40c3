import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { DeskView, SessionView } from '../api/schema.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Loading } from '../ui/loading.js';
import { DutyPage } from './duty-page.js';
import { SignInAgain } from './sign-in-again.js';
import { SignInPage } from './sign-in-page.js';

/** Who sits here, and what they find on their desk; all of it said by the server. */
export type Session = SessionView & Omit<DeskView, 'session'>;

const SessionContext = createContext<Session | undefined>(undefined);

/** Inside the gate somebody is signed in. */
export const useSession = (): Session => {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside SessionGate');
  return session;
};

export const SESSION_KEY = ['session'] as const;

/**
 * `read`: whose desk this is. Shows it to whoever is signed in and owes nothing (code, password, second factor); to others what comes first. A desk once open stays:
 * who has to sign in again does so over it.
 */
export const SessionGate = ({ read, children }: { read: () => Promise<DeskView>; children: ReactNode }) => {
  const { data, error, isPending } = useQuery({
    queryKey: SESSION_KEY,
    queryFn: read,
    staleTime: Infinity,
  });
  const ready = useMemo(() => readyIn(data), [data]);
  const [open, setOpen] = useState<Session>();
  if (ready && ready !== open) setOpen(ready);
  if (!open) {
    if (isPending) return <Loading />;
    if (data === undefined) return <ProblemAlert problem={error} />;
    return data.session === null ? <SignInPage /> : <DutyPage session={data.session} />;
  }
  return (
    <SessionContext value={open}>
      {children}
      <SignInAgain username={open.staff.username} duty={data?.session?.duty ?? null} isOut={data?.session === null} />
    </SessionContext>
  );
};

const readyIn = (view: DeskView | undefined): Session | undefined => {
  if (!view || view.session === null || view.session.duty !== null) return undefined;
  const { session, ...menus } = view;
  return { ...session, ...menus };
};
