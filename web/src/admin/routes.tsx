import type { RouteObject } from 'react-router';

export const adminRoutes: RouteObject[] = [
  {
    path: 'admin',
    lazy: () => import('./admin-page.js'),
    children: [
      { index: true, lazy: () => import('./first-section.js') },
      { path: 'staff', lazy: () => import('./people/staff-page.js') },
      { path: 'groups', lazy: () => import('./people/groups-page.js') },
      { path: 'elections', lazy: () => import('./elections/elections-page.js') },
      { path: 'villages', lazy: () => import('./elections/villages-page.js') },
      { path: 'guidance', lazy: () => import('./guidance/guidance-page.js') },
      { path: 'categories', lazy: () => import('./categories-page.js') },
      { path: 'limits', lazy: () => import('./limits-page.js') },
      { path: 'tokens', lazy: () => import('./tokens-page.js') },
      { path: 'holidays', lazy: () => import('./holidays-page.js') },
      { path: 'jobs', lazy: () => import('./jobs-page.js') },
      { path: 'open311', lazy: () => import('./open311/open311-page.js') },
      { path: 'audit', lazy: () => import('./audit-page.js') },
      { path: 'retention', lazy: () => import('./retention/retention-page.js') },
    ],
  },
];
