import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the browser's tab, `来电登记 · …`, for as long as it is shown; without a title, as the desk itself is called. */
export const useTitle = (title?: string): void => {
  const { t } = useTranslation('shell');
  const desk = t('name');
  useEffect(() => {
    document.title = title ? `${title} · ${desk}` : desk;
    return () => {
      document.title = desk;
    };
  }, [title, desk]);
};
