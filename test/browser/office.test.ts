import { describe } from '@jest/globals';
import { administration } from './office/admin.js';
import { dashboards } from './office/dashboards.js';
import { queues } from './office/queues.js';
import { session } from './office/session.js';
import { useDesk } from './support/desk.js';

/** What happens around the cases: one server for all of it, each part with accounts and cases of its own. */
describe('the office', () => {
  const desk = useDesk();
  describe('whoever sits at the desk', () => session(desk));
  describe('the queues', () => queues(desk));
  describe('the dashboards', () => dashboards(desk));
  describe('the administration', () => administration(desk));
});
