// The form of every problem document.
import { expect } from 'vitest';
import { type ProblemType, problemTypes } from '../../src/http/problems.ts';
import type { Json } from './app.ts';
import type { RawResponse } from './socket.ts';

/** Checks and returns the problem document of a response. */
export function expectProblem(answer: RawResponse, name: ProblemType): Json {
  const { status, title } = problemTypes[name];
  const problem = answer.json();
  expect(problem).toEqual({
    type: `/problems/${name}`,
    title,
    status,
    detail: expect.stringMatching(/^[^\n]+$/),
    instance: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    ...(problem.errors && { errors: expect.any(Array) }),
  });
  for (const error of problem.errors ?? []) {
    expect(error).toEqual({
      in: expect.stringMatching(/^(query|path)$/),
      name: expect.any(String),
      message: expect.any(String),
      ...('suggestion' in error && { suggestion: expect.any(String) }),
      ...('example' in error && { example: expect.stringMatching(/^\//) }),
    });
  }
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(answer.body));
  return problem;
}
