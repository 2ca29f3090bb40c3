import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client.js';
import { useDirectory } from '../use-directory.js';
import { useActContext } from './act-context.js';

/** Finds another case by number or words; before anything is typed, those of the same village. */
export const CaseInput = ({
  id,
  value,
  onChange,
}: {
  id?: string | undefined;
  value: string;
  onChange: (id: string | undefined) => void;
}) => {
  const { t } = useTranslation('case');
  const { view } = useActContext();
  const names = useDirectory();
  const [typed, setTyped] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: ['cases', 'pick', view.villageCode, typed],
    queryFn: () =>
      ask(
        api.GET('/api/cases', {
          params: {
            query: { limit: 20, ...(typed ? { q: typed } : view.villageCode ? { villageCode: view.villageCode } : {}) },
          },
        }),
      ),
  });
  const options = (data?.items ?? [])
    .filter((item) => item.id !== view.id)
    .map((item) => ({
      value: item.id,
      label: [item.number, names.place(item.townCode, item.villageCode), names.stage(item.stage), t(`state.${item.state}`)].join(
        ' · ',
      ),
    }));
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      loading={isFetching}
      value={value || undefined}
      options={options}
      placeholder={t('case.pick')}
      onChange={onChange}
    />
  );
};
