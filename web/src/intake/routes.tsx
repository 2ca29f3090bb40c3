import type { RouteObject } from 'react-router';

export const intakeRoutes: RouteObject[] = [
  { path: 'intake', lazy: () => import('./intake-page.js') },
  { path: 'intake/entries/:key', lazy: () => import('./reopened-page.js') },
  { path: 'intake/told/:key', lazy: () => import('./told-page.js') },
  { path: 'intake/:screen', lazy: () => import('./intake-page.js') },
];
