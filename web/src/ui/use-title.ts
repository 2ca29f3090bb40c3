import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the browser's tab, `来电登记 · …`; without a title it keeps the name of its room. */
export const useTitle = (title?: string): void => {
  const desk = useDeskName();
  useEffect(() => {
    if (title) document.title = titled(title, desk);
  }, [title, desk]);
};

/** Names the page by its room, until it names itself. */
export const useRoomTitle = (room?: string): void => {
  const desk = useDeskName();
  // Before the page's own: that one runs once everything is laid out.
  useLayoutEffect(() => {
    document.title = titled(room, desk);
  }, [room, desk]);
};

const useDeskName = (): string => {
  const { t } = useTranslation('shell');
  return t('name');
};

const titled = (title: string | undefined, desk: string): string => (title ? `${title} · ${desk}` : desk);
