import type { RouteObject } from 'react-router';

export const fieldRoutes: RouteObject[] = [
  { path: 'field', lazy: () => import('./my-cases-page.js') },
  { path: 'field/cases/:id', lazy: () => import('./field-case-page.js') },
  { path: 'field/cases/:id/visit', lazy: () => import('./visit-page.js') },
  { path: 'field/entries/:key', lazy: () => import('./reopened-visit-page.js') },
];
