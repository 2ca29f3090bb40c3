import type { RouteObject } from 'react-router';

export const caseRoutes: RouteObject[] = [{ path: 'cases/:id', lazy: () => import('./case-page.js') }];
