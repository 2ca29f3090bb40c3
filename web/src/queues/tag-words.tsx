import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Input, Popover, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { useSession } from '../session/session.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { TAGS_KEY, useTags } from './use-tags.js';

const LONGEST_WORD = 20;

/** For whoever keeps the list of words: add one, or withdraw one, right where a word is picked. Nothing for the others. */
export const TagWords = () => {
  const { t } = useTranslation('queues');
  const { acts } = useSession();
  if (!acts.includes('keepTagWords')) return null;
  return (
    <Popover trigger="click" placement="bottomLeft" title={t('words')} content={<WordList />} destroyOnHidden>
      <Button type="link" size="small" style={{ paddingInline: 0 }}>
        {t('words.keep')}
      </Button>
    </Popover>
  );
};

/** No form of its own: it stands in one. */
const WordList = () => {
  const { t } = useTranslation('queues');
  const { words } = useTags();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const readAgain = (): Promise<void> => client.invalidateQueries({ queryKey: TAGS_KEY });
  const add = useMutation({
    mutationFn: (word: string) => ask(api.POST('/api/tags', { body: { word } })),
    onSuccess: async () => {
      setTyped('');
      await readAgain();
    },
  });
  const withdraw = useMutation({
    mutationFn: (word: string) => ask(api.DELETE('/api/tags/{word}', { params: { path: { word } } })),
    onSuccess: readAgain,
  });
  const send = (): void => {
    if (typed.trim() !== '') add.mutate(typed.trim());
  };
  return (
    <Flex vertical gap={8} style={{ width: 'min(320px, 80vw)' }}>
      <Typography.Text type="secondary">{t('words.hint')}</Typography.Text>
      {words.length > 0 && (
        <ul className="queue-words">
          {words.map((word) => (
            <li key={word}>
              <span>{word}</span>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('words.withdraw', { word })}
                loading={withdraw.isPending && withdraw.variables === word}
                onClick={() => withdraw.mutate(word)}
              />
            </li>
          ))}
        </ul>
      )}
      <Flex gap={8}>
        <Input
          aria-label={t('words.new')}
          placeholder={t('words.new')}
          maxLength={LONGEST_WORD}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={(event) => {
            event.preventDefault();
            send();
          }}
        />
        <Button onClick={send} loading={add.isPending} disabled={typed.trim() === ''}>
          {t('words.add')}
        </Button>
      </Flex>
      {(add.error ?? withdraw.error) && <ProblemAlert problem={add.error ?? withdraw.error} />}
    </Flex>
  );
};
