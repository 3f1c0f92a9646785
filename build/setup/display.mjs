// Where windows appear: on the person's screen, or on a virtual one.
export const SCREEN = { width: 1600, height: 1000 };

export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

// The same program on a virtual display.
export function onVirtualDisplay(program, args) {
  const screen = `-screen 0 ${SCREEN.width}x${SCREEN.height}x24`;
  return { program: 'xvfb-run', args: ['-a', '-s', screen, program, ...args] };
}
