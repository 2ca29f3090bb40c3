import { useId, type ReactNode } from 'react';
import { Busy } from '../ui/controls.js';

/** One card of the side panel. While it asks anew, what it said before stands. */
export const SideCard = ({ title, isAsking = false, children }: { title: string; isAsking?: boolean; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="intake-card">
      <h2 id={id}>
        {title} {isAsking && <Busy />}
      </h2>
      <div aria-live="polite">{children}</div>
    </section>
  );
};
