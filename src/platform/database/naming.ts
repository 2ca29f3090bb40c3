import { DefaultNamingStrategy } from 'typeorm';

/** Columns are the snake_case of their property (`receivedAt` → `received_at`); tables are named by their entity. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    return customName ?? snakeCase([...embeddedPrefixes, propertyName].join('_'));
  }
}

/** `receivedAt` → `received_at`, `legal60c` → `legal60c`. */
export const snakeCase = (name: string): string => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
