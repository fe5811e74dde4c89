// Whose turn it is to read: after each part come other requests, however many read at the same time.

const waiting: (() => void)[] = [];

/** Comes back when it is one's turn. All at once, a thousand that read would keep everybody else waiting for seconds. */
export function turnToRead(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.length === 0) setImmediate(next);
    waiting.push(resolve);
  });
}

function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(next);
}
