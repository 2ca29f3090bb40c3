import type { RouteObject } from 'react-router';

export const offlineRoutes: RouteObject[] = [{ path: 'outbox', lazy: () => import('./outbox-page.js') }];
