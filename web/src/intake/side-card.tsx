import { Spin } from 'antd';
import { useId, type ReactNode } from 'react';

/** One card of the side panel. While it asks anew, what it said before stands. */
export const SideCard = ({ title, isAsking = false, children }: { title: string; isAsking?: boolean; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="intake-card">
      <h2 id={id}>
        {title} {isAsking && <Spin size="small" />}
      </h2>
      <div aria-live="polite">{children}</div>
    </section>
  );
};
