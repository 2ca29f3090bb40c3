import { expect, it } from '@jest/globals';
import { issuingUnit } from './issuing-unit.js';

it('names the level once', () => {
  expect(issuingUnit('示例区', '区选举办公室')).toBe('示例区选举办公室');
  expect(issuingUnit('示例县', '区选举办公室')).toBe('示例县区选举办公室');
  expect(issuingUnit('示例区', '选举办公室')).toBe('示例区选举办公室');
  expect(issuingUnit('', '区选举办公室')).toBe('区选举办公室');
});
