// Checks problem documents (RFC 9457): members, status and headers.
import { expect } from 'vitest';
import { type ProblemType, problemTypes } from '../../src/http/problems.ts';
import type { Json } from './app.ts';
import type { RawResponse } from './socket.ts';

/** Checks body, status and headers of an error response, and returns the problem document. */
export function expectProblem(response: RawResponse, name: ProblemType): Json {
  const { status, title } = problemTypes[name];
  const problem = response.json();
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
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(response.body));
  return problem;
}
