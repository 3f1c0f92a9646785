import { describe, expect, it } from 'vitest';
import { describeFailure, requireNode, SetupError } from '../../build/setup/errors.mjs';

describe('a failure that can be mended', () => {
  it('is printed as what is missing and the line that mends it, without a stack', () => {
    const error = new SetupError('There is no compiler.', 'Type: apt-get install g++');
    expect(describeFailure(error)).toBe('There is no compiler.\nType: apt-get install g++');
  });

  it('leaves the stack of any other error', () => {
    expect(describeFailure(new TypeError('x is not a function'))).toMatch(
      /TypeError: x is not a function\n\s+at /,
    );
  });
});

describe('the Node that runs the setup', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('may be %s', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(['18.20.4', '20.18.1'])('may not be %s', (version) => {
    expect(() => requireNode(version)).toThrow(`Parley needs Node 20.19 or newer; this is Node ${version}.`);
  });
});
