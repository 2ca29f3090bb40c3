import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = { number: string; code: string; onGoOn: () => void; onStay: () => void };

/** Before the code goes: it is shown once. */
export const UntoldQuestion = ({ number, code, onGoOn, onStay }: Props) => {
  const { t } = useTranslation('intake');
  return (
    <Modal
      open
      title={t('told.title')}
      okText={t('told.yes')}
      cancelText={t('told.back')}
      okButtonProps={{ autoFocus: true }}
      onOk={onGoOn}
      onCancel={onStay}
    >
      <p>{t('told.ask', { number, code })}</p>
    </Modal>
  );
};
