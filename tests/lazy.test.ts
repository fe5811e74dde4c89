// Tests lazyInSteps, which computes a value on first use, in steps, and memoizes the value.
import { expect, test } from 'vitest';
import { lazyInSteps } from '../src/util/lazy.ts';

test('lazyInSteps runs each step once when one caller runs a single step and others request the whole value', () => {
  const completed: number[] = [];
  const lazy = lazyInSteps(function* () {
    for (const step of [1, 2, 3]) {
      completed.push(step);
      if (step < 3) yield;
    }
    return completed.length;
  });
  const steps = lazy.steps();
  steps.next();
  expect(completed).toEqual([1]);
  expect(lazy.value()).toBe(3);
  expect(lazy.value()).toBe(3);
  expect([...steps, ...lazy.steps()]).toEqual([]);
  expect(completed).toEqual([1, 2, 3]);
});

test('lazyInSteps runs all steps again on the next request when a step has thrown an error', () => {
  let attempts = 0;
  const lazy = lazyInSteps(function* () {
    yield;
    attempts += 1;
    if (attempts === 1) throw new Error('the disk is gone');
    return 'done';
  });
  expect(() => lazy.value()).toThrow('the disk is gone');
  expect(lazy.value()).toBe('done');
});
