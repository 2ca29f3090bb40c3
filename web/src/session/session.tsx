import { useQuery } from '@tanstack/react-query';
import { createContext, Suspense, use, useMemo, useState, type ReactNode } from 'react';
import type { DeskView, SessionView } from '../api/schema.js';
import { sitHere } from '../api/account.js';
import { useSessionLost } from '../api/lost-session.js';
import { lazyInFrame } from '../ui/lazy-frame.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Loading } from '../ui/loading.js';

/** Whoever is signed in waits for none of these. */
const DutyPage = lazyInFrame(async () => (await import('./duty-page.js')).DutyPage);
const SignInPage = lazyInFrame(async () => (await import('./sign-in-page.js')).SignInPage);
const SignInAgain = lazyInFrame(async () => (await import('./sign-in-again.js')).SignInAgain);

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
  const isLost = useSessionLost();
  const [open, setOpen] = useState<Session>();
  // A desk stays whose it is: nobody goes on at a colleague's, whoever has signed in meanwhile.
  if (ready && ready !== open && (open === undefined || ready.staff.id === open.staff.id)) {
    sitHere(ready.staff.id);
    setOpen(ready);
  }
  if (!open) {
    if (isPending) return <Loading />;
    if (data === undefined) return <ProblemAlert problem={error} />;
    return (
      <Suspense fallback={<Loading />}>{data.session === null ? <SignInPage /> : <DutyPage session={data.session} />}</Suspense>
    );
  }
  const isOther = data?.session != null && data.session.staff.id !== open.staff.id;
  const [duty, isOut] = [data?.session?.duty ?? null, data?.session === null || isOther];
  return (
    <SessionContext value={open}>
      {children}
      <Suspense>
        {(isLost || isOut || duty !== null) && <SignInAgain username={open.staff.username} duty={duty} isLost={isLost} />}
      </Suspense>
    </SessionContext>
  );
};

const readyIn = (view: DeskView | undefined): Session | undefined => {
  if (!view || view.session === null || view.session.duty !== null) return undefined;
  const { session, ...menus } = view;
  return { ...session, ...menus };
};
