import { describe, expect, test } from 'vitest';
import { lazyInSteps } from '../src/util/lazy.ts';

describe('stepwise', () => {
  function counting(steps: number) {
    const made: number[] = [];
    const thing = lazyInSteps(function* () {
      for (let step = 1; step <= steps; step += 1) {
        made.push(step);
        if (step < steps) yield;
      }
      return made.length;
    });
    return { made, thing };
  }

  test('stepwise continues with the next step each time', () => {
    const { made, thing } = counting(3);
    const steps = thing.steps();
    steps.next();
    expect(made).toEqual([1]);
    expect(thing.value()).toBe(3);
    expect(thing.value()).toBe(3);
    expect([...steps, ...thing.steps()]).toEqual([]);
    expect(made).toEqual([1, 2, 3]);
  });

  test('stepwise starts again after a step failed', () => {
    let attempts = 0;
    const thing = lazyInSteps(function* () {
      yield;
      attempts += 1;
      if (attempts === 1) throw new Error('the disk is gone');
      return 'made';
    });
    expect(() => thing.value()).toThrow('the disk is gone');
    expect(thing.value()).toBe('made');
  });
});
