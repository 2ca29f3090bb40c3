import type { RouteObject } from 'react-router';

export const queueRoutes: RouteObject[] = [{ path: 'cases', lazy: () => import('./queue-page.js') }];
