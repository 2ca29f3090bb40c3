import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Flex, Form, Input, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Problem, problemOf } from '../api/problem.js';
import { keep } from '../offline/kept.js';
import { KeptOnDevice } from '../offline/kept-on-device.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import type { FieldCase } from './field-case.js';
import { Interviews } from './interviews.js';
import { Photos } from './photos.js';
import { PositionField } from './position-field.js';
import { saveVisit } from './save-visit.js';
import { Signatures } from './signatures.js';
import { missingIn, type VisitForm, type VisitPictures } from './visit-form.js';
import { picturesName, visitName } from './visit-names.js';

type Props = { kase: FieldCase; visit: VisitForm; pictures: VisitPictures };
type Outcome = { kind: 'kept' } | { kind: 'refused'; problem: Problem };

/** A site visit, written down where it happens: every change lies on the device at once, saving sends it or keeps it until it can be sent. */
export const VisitScreen = ({ kase, visit: begun, pictures: taken }: Props) => {
  const { t } = useTranslation('field');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [visit, setVisit] = useState(begun);
  const [pictures, setPictures] = useState(taken);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const missing = missingIn(visit);
  const change = (more: Partial<VisitForm>): void => setVisit((before) => ({ ...before, ...more }));
  // Nothing kept is no reason to stop anybody from typing.
  useEffect(() => void keep(visitName(kase.id), visit).catch(() => undefined), [kase.id, visit]);
  useEffect(() => void keep(picturesName(kase.id), pictures).catch(() => undefined), [kase.id, pictures]);

  const save = async (): Promise<void> => {
    setChecked(true);
    if (missing.length > 0 || isBusy) return;
    setBusy(true);
    try {
      const saved = await saveVisit(visit, pictures, `${kase.number} ${kase.place}`);
      if (saved === 'sent') {
        await client.invalidateQueries({ queryKey: ['field'] });
        void navigate(`/field/cases/${kase.id}`, { replace: true });
      } else setOutcome(saved === 'waiting' ? { kind: 'kept' } : { kind: 'refused', problem: saved });
    } catch (error) {
      setOutcome({ kind: 'refused', problem: problemOf(error) });
    } finally {
      setBusy(false);
    }
  };

  if (outcome?.kind === 'kept') return <KeptOnDevice next={t('mine')} onNext={() => void navigate('/field')} />;
  return (
    <Form
      layout="vertical"
      component="form"
      aria-label={t('visit.new')}
      onFinish={() => void save()}
      style={{ maxWidth: 640, margin: '0 auto', overflowWrap: 'anywhere' }}
    >
      <Link to={`/field/cases/${kase.id}`}>← {kase.number}</Link>
      <Typography.Title level={1} style={{ fontSize: 22, margin: '4px 0 0' }}>
        {t('visit.new')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{kase.place || t('noPlace')}</Typography.Paragraph>
      {outcome?.kind === 'refused' && <ProblemAlert problem={outcome.problem} />}
      {isChecked && missing.length > 0 && (
        <Alert
          type="error"
          role="alert"
          showIcon
          title={missing.map((what) => t(`missing.${what}`)).join(' ')}
          style={{ marginBottom: 12 }}
        />
      )}
      <fieldset style={{ border: 0, margin: '0 0 16px', padding: 0 }}>
        <legend style={{ padding: 0 }}>{t('visit.who')}</legend>
        <Checkbox.Group
          value={visit.byIds}
          options={kase.verifiers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(byIds) => change({ byIds })}
        />
      </fieldset>
      <Form.Item label={t('visit.when')} htmlFor="visit-when">
        <Input
          id="visit-when"
          type="datetime-local"
          size="large"
          value={visit.visitedAt}
          onChange={({ target }) => change({ visitedAt: target.value })}
        />
      </Form.Item>
      <Form.Item label={t('visit.where')} htmlFor="visit-where">
        <Input
          id="visit-where"
          size="large"
          maxLength={160}
          value={visit.place}
          onChange={({ target }) => change({ place: target.value })}
        />
        <PositionField position={visit.position} onChange={(position) => change({ position })} />
      </Form.Item>
      <Interviews interviews={visit.interviews} onChange={(interviews) => change({ interviews })} />
      <Form.Item label={t('visit.documents')} htmlFor="visit-documents">
        <Input.TextArea
          id="visit-documents"
          rows={3}
          maxLength={5000}
          value={visit.documentsSeen}
          onChange={({ target }) => change({ documentsSeen: target.value })}
        />
      </Form.Item>
      <Photos photos={pictures.photos} onChange={(photos) => setPictures((before) => ({ ...before, photos }))} />
      <Signatures
        signatures={pictures.signatures}
        onChange={(signatures) => setPictures((before) => ({ ...before, signatures }))}
      />
      <Form.Item label={t('visit.notes')} htmlFor="visit-notes">
        <Input.TextArea
          id="visit-notes"
          rows={3}
          maxLength={5000}
          value={visit.notes}
          onChange={({ target }) => change({ notes: target.value })}
        />
      </Form.Item>
      <Flex vertical gap="small">
        <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
          {t('visit.save')}
        </Button>
        <Typography.Text type="secondary">{t('visit.keptHint')}</Typography.Text>
      </Flex>
    </Form>
  );
};
