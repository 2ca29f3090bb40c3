import { Matches } from 'class-validator';

/** As it begins a number: a few characters without brackets or digits. */
const PREFIX = /^\p{Script=Han}{1,8}$/u;

export class FormsFile {
  @Matches(PREFIX) prefix: string;
  @Matches(PREFIX) reviewPrefix: string;
  @Matches(PREFIX) recheckPrefix: string;
}
