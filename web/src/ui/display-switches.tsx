import { BulbOutlined, GlobalOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n.js';
import { SCHEMES, useScheme } from './theme.js';

/** The language (named in itself) and light or dark. */
export const DisplaySwitches = () => {
  const { t, i18n } = useTranslation('ui');
  const { scheme, choose } = useScheme();
  const other = i18n.language === 'zh' ? 'en' : 'zh';
  return (
    <Flex gap={4}>
      <Button
        type="text"
        icon={<GlobalOutlined />}
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        onClick={() => void changeLanguage(other)}
      >
        {other === 'zh' ? '中文' : 'English'}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [scheme],
          items: SCHEMES.map((key) => ({ key, label: t(`scheme.${key}`) })),
          onClick: ({ key }) => choose(SCHEMES.find((each) => each === key) ?? 'system'),
        }}
      >
        <Button type="text" icon={<BulbOutlined />} aria-label={t('scheme')} />
      </Dropdown>
    </Flex>
  );
};
