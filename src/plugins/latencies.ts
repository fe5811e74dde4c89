// How long answers take, counted by route: what /metrics tells. A count costs next to nothing, which is why it is made here and
// not by the library that writes it down (docs/decisions).

/** In seconds: the upper bounds of what is counted together. */
export const BOUNDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Where there is no route. */
export const NO_ROUTE = 'none';

/** Other methods are counted together: clients may send what they like. */
const methods = new Set(['GET', 'HEAD', 'OPTIONS']);

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
  const known = new Map<string, Series>();

  function seriesOf(method: string, route: string, status: number): Series {
    const key = `${method} ${route} ${status}`;
    const found = known.get(key);
    if (found) return found;
    const series = { method, route, status, counts: new Array(BOUNDS.length + 1).fill(0), sum: 0 };
    known.set(key, series);
    return series;
  }

  return {
    record(method = '', route = NO_ROUTE, status, duration) {
      const series = seriesOf(methods.has(method) ? method : 'other', route, status);
      const seconds = duration / 1000;
      let bound = 0;
      while (bound < BOUNDS.length && seconds > (BOUNDS[bound] as number)) bound += 1;
      (series.counts[bound] as number) += 1;
      series.sum += seconds;
    },
    all: () => known.values(),
  };
}
