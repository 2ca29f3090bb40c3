import { Entity } from 'typeorm';
import { Noted } from './noted.js';

/** Written in the transaction of the act; waits here, for about a second, until it is chained. It leaves only once its entry is there. */
@Entity('audit_notes')
export class AuditNote extends Noted {}
