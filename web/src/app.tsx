import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { queryClient } from './api/query-client.js';
import { caseRoutes } from './case/routes.js';
import { adminRoutes } from './admin/routes.js';
import { dashboardRoutes } from './dashboard/routes.js';
import { intakeRoutes } from './intake/routes.js';
import { fieldRoutes } from './field/routes.js';
import { Device } from './offline/device.js';
import { readDesk } from './offline/read-desk.js';
import { offlineRoutes } from './offline/routes.js';
import { ConfirmationProvider } from './session/confirmation.js';
import { queueRoutes } from './queues/routes.js';
import { accountRoutes } from './session/routes.js';
import { SessionGate } from './session/session.js';
import { homeRoutes } from './shell/routes.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { RouteFailure } from './shell/route-failure.js';
import { Shell } from './shell/shell.js';
import { Loading } from './ui/loading.js';

/** The rooms of the desk, each bringing its own pages. */
const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      hydrateFallbackElement: <Loading />,
      errorElement: <RouteFailure />,
      children: [
        {
          errorElement: <RouteFailure />,
          children: [
            ...homeRoutes,
            ...intakeRoutes,
            {
              lazy: () => import('./shell/antd-page.js'),
              children: [
                ...accountRoutes,
                ...offlineRoutes,
                ...fieldRoutes,
                ...queueRoutes,
                ...caseRoutes,
                ...dashboardRoutes,
                ...adminRoutes,
              ],
            },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ],
  { basename: '/desk' },
);

export const Desk = () => (
  <QueryClientProvider client={queryClient}>
    <SessionGate read={readDesk}>
      <ConfirmationProvider>
        <Device>
          <RouterProvider router={router} />
        </Device>
      </ConfirmationProvider>
    </SessionGate>
  </QueryClientProvider>
);
