// Writes GeoJSON (RFC 7946): a feature collection of the records of one page.
import type { Coordinates } from '../domain/coordinates.ts';
import type { Feature, Formats, ItemPage, ResponseContext } from './types.ts';

type Geometry = NonNullable<Feature['geometry']>;
type Point = Extract<Geometry, { type: 'Point' }>;

/** GeoJSON puts the longitude first (RFC 7946, section 3.1.1). */
export function pointOf({ latitude, longitude }: Pick<Coordinates, 'latitude' | 'longitude'>): Point {
  return { type: 'Point', coordinates: [longitude, latitude] };
}

/** Returns a point for one position, a MultiPoint for several, and null for none. */
export function geometryOf(positions: readonly Pick<Coordinates, 'latitude' | 'longitude'>[]): Geometry | null {
  const [first, ...others] = positions.map(pointOf);
  if (!first || others.length === 0) return first ?? null;
  return { type: 'MultiPoint', coordinates: [first, ...others].map(({ coordinates }) => coordinates) };
}

/** `next` is a foreign member (RFC 7946, section 6.1): the URL of the next page, or null. */
export function geojson<Item>(
  { feature }: Formats<Item>,
  { items, next }: ItemPage<Item>,
  context: ResponseContext,
): string {
  const features = feature ? items.map((item) => ({ type: 'Feature', ...feature(item, context) })) : [];
  return JSON.stringify({ type: 'FeatureCollection', features, next });
}
