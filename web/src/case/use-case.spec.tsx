import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { expect, it } from '@jest/globals';
import type { PropsWithChildren } from 'react';
import type { CaseFile } from './case-file.js';
import { caseKey, useReadAlong } from './use-case.js';

it('reads the story anew as soon as the case turns out to have changed', () => {
  const client = new QueryClient();
  const beside = ['timeline', 'evidence', 'notices', 'links', 'view'];
  for (const each of beside) client.setQueryData([...caseKey('a'), each], []);
  const stale = (): string[] => beside.filter((each) => client.getQueryState([...caseKey('a'), each])?.isInvalidated);
  const wrapper = ({ children }: PropsWithChildren) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  const seen = { version: 1 } as CaseFile;
  const { rerender } = renderHook(({ view }: { view: CaseFile | undefined }) => useReadAlong('a', view), {
    wrapper,
    initialProps: { view: undefined as CaseFile | undefined },
  });
  rerender({ view: seen });
  rerender({ view: seen });
  expect(stale()).toEqual([]);
  rerender({ view: { version: 2 } as CaseFile });
  expect(stale()).toEqual(['timeline', 'evidence', 'notices', 'links']);
});
