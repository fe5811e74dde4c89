// How long answers take, counted by route: what /metrics tells. A count costs next to nothing, which is why it is made here and
// not by the library that writes it down (docs/decisions).

/** In seconds: the upper bounds of what is counted together. */
export const BOUNDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Where there is no route. */
export const NO_ROUTE = 'none';

/** Others are counted together, as the first: clients may send what they like. */
const methods = ['other', 'GET', 'HEAD', 'OPTIONS', 'POST'];

export type Series = {
  method: string;
  route: string;
  status: number;
  /** How many took at most as long as each of the bounds, and longer than the one before; the last longer than all. */
  counts: number[];
  /** Of all of them together, in seconds. */
  sum: number;
};

export type Latencies = {
  /** @param route as it was registered; undefined where there is none @param duration in milliseconds */
  record(method: string | undefined, route: string | undefined, status: number, duration: number): void;
  all(): Iterable<Series>;
};

export function latencies(): Latencies {
  /** By route, then by method and status in a number: to make a text of them would take longer than to count. */
  const known = new Map<string, Map<number, Series>>();

  function seriesOf(method: number, route: string, status: number): Series {
    const ofRoute = known.get(route);
    const key = method * 1000 + status;
    const found = ofRoute?.get(key);
    if (found) return found;
    const counts = new Array(BOUNDS.length + 1).fill(0);
    const series = { method: methods[method] as string, route, status, counts, sum: 0 };
    if (ofRoute) ofRoute.set(key, series);
    else known.set(route, new Map([[key, series]]));
    return series;
  }

  return {
    record(method = '', route = NO_ROUTE, status, duration) {
      const series = seriesOf(Math.max(0, methods.indexOf(method)), route, status);
      const seconds = duration / 1000;
      let bound = 0;
      while (bound < BOUNDS.length && seconds > (BOUNDS[bound] as number)) bound += 1;
      (series.counts[bound] as number) += 1;
      series.sum += seconds;
    },
    all: () => known.values().flatMap((ofRoute) => ofRoute.values()),
  };
}
