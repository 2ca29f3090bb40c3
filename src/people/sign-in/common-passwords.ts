/**
 * Beyond the English list, the words that passwords here are made of: love by numbers, "my password", the commonest names, and what
 * this office deals with. Only the letters: what is added before and behind is taken off first (password-rules.ts).
 */
const CHINESE = [
  ...[
    'woaini',
    'woaini1314',
    'woaini520',
    'woaini5201314',
    'aini',
    'aini1314',
    'iloveyou1314',
    'woaiwojia',
    'woaizhongguo',
    'wodemima',
  ],
  ...[
    'mima',
    'mimamima',
    'nihao',
    'nihaoma',
    'caonima',
    'wangjile',
    'zhongguo',
    'beijing',
    'shanghai',
    'qingchun',
    'xiaoming',
    'dearbook',
  ],
  ...[
    'zhangsan',
    'lisi',
    'wangwu',
    'zhangwei',
    'wangwei',
    'wangfang',
    'wangjing',
    'wanglei',
    'wangli',
    'wangyan',
    'liwei',
    'lina',
    'lijing',
  ],
  ...[
    'liqiang',
    'liuyang',
    'liuwei',
    'zhangjing',
    'zhangli',
    'zhangmin',
    'zhangyong',
    'chenjing',
    'chenwei',
    'yangyang',
    'xiaolong',
  ],
  ...[
    'guanliyuan',
    'admin',
    'administrator',
    'xitong',
    'zhengfu',
    'zhenfu',
    'shequ',
    'cunwei',
    'cunweihui',
    'xuanju',
    'huanjie',
    'bangong',
  ],
  ...[
    'bangongshi',
    'jiedao',
    'xiangzhen',
    'minzheng',
    'renmin',
    'weiwen',
    'xinfang',
    'huicha',
    'qwer1234',
    'asdf1234',
    'zxcv1234',
    'qqaazz',
  ],
  ...['1q2w3e4r5t', '1qaz2wsx3edc', 'abc123456', 'abcd1234', 'aa123456', 'qq123456', 'asd123456', 'q1w2e3r4t5', 'a1b2c3d4e5'],
];

/** Some 49,000 passwords, loaded when the first one is chosen: no start and no request pays for it before. */
let known: Promise<ReadonlySet<string>> | undefined;

/** The passwords that thieves try first, in lower case. */
export const commonPasswords = (): Promise<ReadonlySet<string>> => (known ??= load());

const load = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set([...dictionary['passwords-common'].map((each) => each.toLowerCase()), ...CHINESE]);
};
