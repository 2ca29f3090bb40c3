import { useEffect, useState } from 'react';
import { fileHere } from './files.js';

/** A small picture of a file that lies sealed on the device; nothing where it is none. */
export const KeptPicture = ({ id, words }: { id: string; words: string }) => {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let isHere = true;
    const show = async (): Promise<void> => {
      const file = await fileHere(id);
      if (!isHere || !file?.type.startsWith('image/')) return;
      made = URL.createObjectURL(file);
      setAddress(made);
    };
    void show().catch(() => undefined);
    return () => {
      isHere = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [id]);
  const style = { width: 72, height: 54, objectFit: 'cover', background: '#fff', borderRadius: 4, flex: 'none' } as const;
  return address === undefined ? <span style={style} /> : <img src={address} alt={words} style={style} />;
};
