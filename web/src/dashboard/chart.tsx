import { lazy, Suspense } from 'react';
import { Loading } from '../ui/loading.js';
import type { Bars } from './bar-chart.js';

const LazyBars = lazy(async () => ({ default: (await import('./bar-chart.js')).BarChart }));

/** Charts are fetched once they are looked at. */
export const ChartBox = (bars: Bars) => (
  <div className="chart-box">
    <Suspense fallback={<Loading />}>
      <LazyBars {...bars} />
    </Suspense>
  </div>
);
