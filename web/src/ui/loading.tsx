import { Busy } from './controls.js';

/** Announced to screen readers as busy. */
export const Loading = () => (
  <div role="status" aria-busy="true" aria-live="polite" className="loading">
    <Busy />
  </div>
);
