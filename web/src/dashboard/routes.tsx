import type { RouteObject } from 'react-router';

export const dashboardRoutes: RouteObject[] = [
  { path: 'dashboard', lazy: () => import('./district-page.js') },
  { path: 'dashboard/town/:townCode', lazy: () => import('./town-page.js') },
  { path: 'look-backs', lazy: () => import('./look-backs-page.js') },
  { path: 'alerts', lazy: () => import('./alerts/alerts-page.js') },
  { path: 'deliveries', lazy: () => import('./deliveries/deliveries-page.js') },
  { path: 'duty', lazy: () => import('./duty/duty-page.js') },
];
