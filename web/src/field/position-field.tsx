import { AimOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { positionWords, type Position } from './visit-form.js';

type Props = { position: Position | null; onChange: (position: Position | null) => void };
type State = 'idle' | 'busy' | 'denied' | 'failed';

/** Where the device is, asked only when somebody taps. */
export const PositionField = ({ position, onChange }: Props) => {
  const { t } = useTranslation('field');
  const [state, setState] = useState<State>('idle');
  const measure = (): void => {
    if (!('geolocation' in navigator)) {
      setState('failed');
      return;
    }
    setState('busy');
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setState('idle');
        onChange({ latitude, longitude, accuracy });
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  };
  return (
    <Flex align="center" gap="small" wrap style={{ marginTop: 8 }}>
      <Button icon={<AimOutlined aria-hidden />} loading={state === 'busy'} onClick={measure}>
        {t('position.measure')}
      </Button>
      {position && (
        <>
          <Typography.Text role="status">{positionWords(position)}</Typography.Text>
          <Button type="link" onClick={() => onChange(null)}>
            {t('position.remove')}
          </Button>
        </>
      )}
      {state === 'denied' && <Typography.Text type="danger">{t('position.denied')}</Typography.Text>}
      {state === 'failed' && <Typography.Text type="danger">{t('position.failed')}</Typography.Text>}
    </Flex>
  );
};
