// Whose turn it is to read: after each part come other requests, however many read at the same time.

/** Items that make a turn worth while: a list gives fewer at one go only where it finds fewer, however large they are. */
export const WORTH_A_TURN = 5;

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
