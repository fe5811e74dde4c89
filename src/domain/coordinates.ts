// Geographical coordinates: their schema, distances, and the query parameter `near`.
import { z } from 'zod';
import { coordinatePrecisions } from './provenance/enums.ts';

export const coordinatesSchema = z
  .object({
    latitude: z
      .number()
      .min(-90)
      .max(90)
      .meta({ description: 'Degrees north of the equator (WGS 84).', examples: [49.7906] }),
    longitude: z
      .number()
      .min(-180)
      .max(180)
      .meta({ description: 'Degrees east of Greenwich (WGS 84).', examples: [2.2483] }),
    precision: z.enum(coordinatePrecisions).meta({
      description:
        'What the coordinates locate: the site itself (`exact`), or a point in the municipality or region that contains it.',
    }),
  })
  .meta({ id: 'Coordinates', description: 'Position in WGS 84, with its precision. A source gives it.' });
export type Coordinates = z.infer<typeof coordinatesSchema>;

type Point = Pick<Coordinates, 'latitude' | 'longitude'>;

/** Mean radius of the earth in km (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088;

/** Returns the great-circle distance in km by the haversine formula. */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [latitude, longitude] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const haversine =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

export type Vicinity = Point & { kilometres: number };

const NEAR_PATTERN = /^(-?\d{1,2}(?:\.\d{1,17})?),(-?\d{1,3}(?:\.\d{1,17})?),(\d{1,5}(?:\.\d{1,3})?)km$/;

/** Maximum radius of `near` in km: half the circumference of the earth. */
const MAX_KILOMETRES = 20_040;

export const VICINITY_REQUIREMENT = `must be latitude (-90 to 90), longitude (-180 to 180) and kilometres (above 0, at most ${MAX_KILOMETRES}), such as 49.79,2.25,20km`;

/** Parses latitude, longitude and radius, as in `49.79,2.25,20km`; undefined if the text is invalid. */
export function parseVicinity(text: string): Vicinity | undefined {
  const [latitude = 91, longitude = 181, kilometres = 0] = (NEAR_PATTERN.exec(text) ?? []).slice(1).map(Number);
  const isValid =
    Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && kilometres > 0 && kilometres <= MAX_KILOMETRES;
  return isValid ? { latitude, longitude, kilometres } : undefined;
}

/** Formats a vicinity as a value of `near`, which accepts no exponent: `parseVicinity` returns the same numbers. */
export function formatVicinity({ latitude, longitude, kilometres }: Vicinity): string {
  const [north, east] = [latitude, longitude].map((degrees) =>
    String(degrees).includes('e') ? degrees.toFixed(17) : String(degrees),
  );
  return `${north},${east},${kilometres}km`;
}
