import type { DataSource } from 'typeorm';
import type { EntityClass } from './tx.js';

/** `type`: as PostgreSQL names it. */
export type ColumnShape = { property: string; quoted: string; type: string; isJson: boolean };

/** An entity as SQL sees it, read once from TypeORM's metadata. `statements` keeps its SQL texts by shape of the call. */
export type EntityShape = {
  name: string;
  table: string;
  columns: readonly ColumnShape[];
  byProperty: ReadonlyMap<string, ColumnShape>;
  jsonProperties: readonly string[];
  /** `"received_at" AS "receivedAt", …`: rows arrive with the entity's property names. */
  selection: string;
  statements: Map<string, string>;
};

/** Throws TypeORM's EntityMetadataNotFoundError for a class that is no entity of this data source. */
export const shapeOf = (dataSource: DataSource, entity: EntityClass<object>): EntityShape => {
  const metadata = dataSource.getMetadata(entity);
  const columns = metadata.columns.map((column) => ({
    property: column.propertyName,
    quoted: quote(column.databaseName),
    type: column.type === 'simple-json' ? 'text' : dataSource.driver.normalizeType(column),
    isJson: column.type === 'simple-json',
  }));
  return {
    name: metadata.name,
    table: quote(metadata.tableName),
    columns,
    byProperty: new Map(columns.map((column) => [column.property, column])),
    jsonProperties: columns.filter(({ isJson }) => isJson).map(({ property }) => property),
    selection: columns.map(({ property, quoted }) => `${quoted} AS ${quote(property)}`).join(', '),
    statements: new Map(),
  };
};

/** Refuses a property that the entity does not have: on SQLite a misspelt "column" would silently become a text. */
export const columnOf = (shape: EntityShape, property: string): ColumnShape => {
  const column = shape.byProperty.get(property);
  if (!column) throw new TypeError(`${shape.name} has no column for property "${property}".`);
  return column;
};

/** The value as it is bound: JSON as text, a missing one as NULL. */
export const encoded = (column: ColumnShape, value: unknown): unknown => {
  if (value === undefined || value === null) return null;
  return column.isJson ? JSON.stringify(value) : value;
};

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
