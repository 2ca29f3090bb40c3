import type { Confidentiality } from '../cases/vocabulary.js';
import { normalIdNumber, normalPhones } from '../identity/contact-numbers-rules.js';
import type { Person } from '../identity/vault-contents.js';
import { both } from '../kernel/rule.js';

/**
 * A receipt can be lost and found by the wrong person: number and code alone show no name. Who asks for the identity too gives a telephone or
 * document number as it was registered; of confidential and secret matters it is handed out at the desk alone (R20). Pure.
 */
export type Showing = 'person' | 'words' | 'wrong-proof';

type Asked = { level: Confidentiality; person: Person | null; proof: string | undefined };

export const showingFor = ({ level, person, proof }: Asked): Showing => {
  if (proof === undefined) return 'words';
  if (level !== 'NORMAL' || person === null) return 'wrong-proof';
  return isOf(person, proof) ? 'person' : 'wrong-proof';
};

const isOf = ({ phone, otherPhones = [], idNumber }: Person, proof: string): boolean => {
  const phones = [phone, ...otherPhones].flatMap((written) => normalPhones(written));
  const [asPhone] = normalPhones(proof);
  const asId = normalIdNumber(proof);
  return (asPhone !== undefined && phones.includes(asPhone)) || (asId !== undefined && asId === normalIdNumber(idNumber));
};

/** Why a copy shows no person. */
export const WITHHELD = {
  proof: both(
    '凭编号和查询码不显示身份信息；如需身份部分，请一并填写登记时的电话或证件号，或持证件到登记处领取。',
    'Number and code show no identity. For that part give the telephone or document number as registered, or come to the desk with a document.',
  ),
  desk: both(
    '本件为保密件，身份部分只在登记处当面提供，请持有效证件领取。',
    'The matter is confidential: the part about the identity is handed out at the desk only, on showing a document.',
  ),
  erased: both('身份信息已按保存期限销毁。', 'The identity has been erased at the end of its time.'),
} as const;
