import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A part made of the component library's parts, fetched with the library when it is first shown. */
export const lazyInFrame = <P extends object>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => {
    const [Part, { AntdFrame }] = await Promise.all([load(), import('./antd-frame.js')]);
    const Framed = (props: P) => (
      <AntdFrame>
        <Part {...props} />
      </AntdFrame>
    );
    return { default: Framed };
  });
