import { useTranslation } from 'react-i18next';
import { PlainButton, PlainInput } from '../ui/controls.js';
import { Row, TextField } from './fields.js';
import { useField } from './form-store.js';
import type { Material } from './intake-form.js';

const MOST = 20;

/** What the visitors handed in; it stands on their receipt. */
export const Materials = () => {
  const { t } = useTranslation('intake');
  const [materials, set] = useField('materials');
  const shown: readonly Material[] = materials.length > 0 ? materials : [{ name: '', pages: '' }];
  const change = (at: number, patch: Partial<Material>): void =>
    set(shown.map((each, index) => (index === at ? { ...each, ...patch } : each)));
  return (
    <>
      <Row id="materials" label={t('field.materials')}>
        <div className="intake-list">
          {shown.map(({ name, pages }, index) => (
            <div key={index} className="intake-pair">
              <PlainInput
                id={index === 0 ? 'materials' : undefined}
                aria-label={t('material.name', { n: index + 1 })}
                placeholder={t('material.name', { n: index + 1 })}
                value={name}
                onChange={({ target }) => change(index, { name: target.value })}
              />
              <PlainInput
                type="number"
                min={0}
                aria-label={t('material.pages', { n: index + 1 })}
                placeholder={t('material.pages', { n: index + 1 })}
                value={pages}
                onChange={({ target }) => change(index, { pages: target.value })}
              />
            </div>
          ))}
          {materials.length > 0 && materials.length < MOST && (
            <PlainButton size="small" onClick={() => set([...materials, { name: '', pages: '' }])}>
              {t('material.add')}
            </PlainButton>
          )}
        </div>
      </Row>
      {materials.some(({ name }) => name !== '') && <TextField name="materialsReceiptNo" />}
    </>
  );
};
