import { Flex, Spin } from 'antd';

/** Announced to screen readers as busy. */
export const Loading = () => (
  <Flex
    role="status"
    aria-busy="true"
    aria-live="polite"
    align="center"
    justify="center"
    style={{ minHeight: 160, width: '100%' }}
  >
    <Spin size="large" />
  </Flex>
);
