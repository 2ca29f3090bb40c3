import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { AntdFrame } from '../ui/antd-frame.js';
import { Loading } from '../ui/loading.js';

/** The pages that are made of the component library's parts. */
export const Component = () => (
  <AntdFrame>
    <Suspense fallback={<Loading />}>
      <Outlet />
    </Suspense>
  </AntdFrame>
);
