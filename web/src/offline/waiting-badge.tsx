import { CloudUploadOutlined, DisconnectOutlined } from '@ant-design/icons';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOnline } from './use-online.js';
import { useWaiting } from './waiting.js';

/** In the top bar: that there is no network, and how many entries lie on the device. Nothing where all is well. */
export const WaitingBadge = () => {
  const { t } = useTranslation('offline');
  const { waiting, refused, unfinished, untold } = useWaiting();
  const isOnline = useOnline();
  const parts = [
    waiting > 0 && t('waiting', { n: waiting }),
    refused > 0 && t('refused', { n: refused }),
    untold > 0 && t('untold', { n: untold }),
    unfinished > 0 && t('unfinished', { n: unfinished }),
  ];
  const said = parts.filter((part) => part !== false).join(' · ');
  return (
    <Flex role="status" align="center" gap={8} style={{ whiteSpace: 'nowrap' }}>
      {!isOnline && (
        <span style={{ color: 'var(--warning)' }}>
          <DisconnectOutlined aria-hidden /> <span className="wide-only">{t('offline')}</span>
        </span>
      )}
      {said !== '' && (
        <Link
          to="/outbox"
          style={{
            color: refused > 0 ? 'var(--error)' : undefined,
            display: 'inline-flex',
            alignItems: 'center',
            gap: 4,
            minWidth: 24,
            minHeight: 24,
          }}
        >
          <CloudUploadOutlined aria-hidden />
          <span aria-hidden className="narrow-only">
            {waiting + refused + untold + unfinished}
          </span>
          <span className="wide-only">{said}</span>
        </Link>
      )}
    </Flex>
  );
};
