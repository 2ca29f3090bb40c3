import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseItem } from '../api/schema.js';
import { takes, type BulkAct, type BulkFields } from './bulk-acts.js';
import { TagWords } from './tag-words.js';
import { useGuidanceStaff, type Names } from './use-names.js';
import { useTags } from './use-tags.js';

/** What the act needs beside the cases. */
export const BulkFieldList = ({ act, marked, names }: { act: BulkAct; marked: readonly CaseItem[]; names: Names }) => {
  const { t } = useTranslation('queues');
  const staff = useGuidanceStaff(takes(act, 'verifierIds'));
  const needed = [{ required: true, message: t('bulk.needed') }];
  const isOnlyVerifiers = act === 'startVerification';
  return (
    <>
      {!(['leadGroupId', 'verifierIds', 'parentId', 'tag'] as const).some((field) => takes(act, field)) && (
        <p>{t('bulk.nothingMore')}</p>
      )}
      {takes(act, 'leadGroupId') && (
        <Form.Item<BulkFields>
          name="leadGroupId"
          label={t('bulk.leadGroup')}
          extra={act === 'accept' ? t('bulk.leadGroupHint') : undefined}
        >
          <Select
            allowClear
            options={names.groups.filter(({ kind }) => kind === 'guidance').map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      {takes(act, 'verifierIds') && (
        <>
          <Form.Item<BulkFields>
            name="verifierIds"
            label={t('bulk.verifiers')}
            extra={t('bulk.verifiersHint')}
            rules={isOnlyVerifiers ? [{ required: true, type: 'array', min: 2, message: t('bulk.verifiersNeeded') }] : []}
          >
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={staff.map(({ id, name, groupName }) => ({ value: id, label: `${name}（${groupName ?? ''}）` }))}
            />
          </Form.Item>
          <Form.Item<BulkFields>
            name="declaredNoConflict"
            valuePropName="checked"
            rules={
              isOnlyVerifiers
                ? [{ validator: (_, value) => (value ? Promise.resolve() : Promise.reject(new Error(t('bulk.needed')))) }]
                : []
            }
          >
            <Checkbox>{t('bulk.declared')}</Checkbox>
          </Form.Item>
        </>
      )}
      {takes(act, 'parentId') && (
        <Form.Item<BulkFields> name="parentId" label={t('bulk.parent')} extra={t('bulk.parentHint')} rules={needed}>
          <Select
            options={marked.map(({ id, number, townCode, villageCode }) => ({
              value: id,
              label: `${number} ${names.place(townCode, villageCode)}`,
            }))}
          />
        </Form.Item>
      )}
      {takes(act, 'reason') && (
        <Form.Item<BulkFields> name="reason" label={t('bulk.reason')} rules={[{ ...needed[0], whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      )}
      {takes(act, 'tag') && <TagField act={act} marked={marked} />}
    </>
  );
};

/** A word of the list; to take off, one that some of the cases bear. */
const TagField = ({ act, marked }: { act: BulkAct; marked: readonly CaseItem[] }) => {
  const { t } = useTranslation('queues');
  const { words } = useTags();
  const offered = act === 'untag' ? [...new Set(marked.flatMap(({ tags }) => tags))] : words;
  return (
    <Form.Item label={t('bulk.tag')} htmlFor="bulk-tag" required extra={act === 'tag' && t('bulk.tagHint')}>
      <Form.Item<BulkFields> name="tag" noStyle rules={[{ required: true, message: t('bulk.needed') }]}>
        <Select
          id="bulk-tag"
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent={t(act === 'untag' ? 'bulk.noTags' : 'words.none')}
          options={offered.map((word) => ({ value: word, label: word }))}
        />
      </Form.Item>
      {act === 'tag' && <TagWords />}
    </Form.Item>
  );
};
