/** What can be told of a box without telling anything of a person: counts, times and sizes. */
export interface Metrics {
  count(name: string, label: string): void;
  took(milliseconds: number): void;
  streams(change: 1 | -1): void;
  /** As Prometheus reads it (text format 0.0.4). */
  text(bytes: number): string;
}

const buckets = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500];

/** Counts what happens, without a word of whom. */
export function createMetrics(): Metrics {
  const counts = new Map<string, number>();
  const times = buckets.map(() => 0);
  let sum = 0;
  let puts = 0;
  let open = 0;
  return {
    count(name, label) {
      const key = `${name}{result="${label}"}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    took(milliseconds) {
      puts += 1;
      sum += milliseconds;
      buckets.forEach((most, at) => {
        if (milliseconds <= most) times[at] = (times[at] ?? 0) + 1;
      });
    },
    streams(change) {
      open += change;
    },
    text(bytes) {
      return [
        "# TYPE box_requests_total counter",
        ...[...counts].map(([key, value]) => `${key} ${value}`),
        "# TYPE box_put_seconds histogram",
        ...buckets.map((most, at) => `box_put_seconds_bucket{le="${most / 1_000}"} ${times[at]}`),
        `box_put_seconds_bucket{le="+Inf"} ${puts}`,
        `box_put_seconds_sum ${sum / 1_000}`,
        `box_put_seconds_count ${puts}`,
        "# TYPE box_streams gauge",
        `box_streams ${open}`,
        "# TYPE box_store_bytes gauge",
        `box_store_bytes ${bytes}`,
        "# TYPE box_memory_bytes gauge",
        `box_memory_bytes ${process.memoryUsage.rss()}`,
        "",
      ].join("\n");
    },
  };
}
