// Pictures as files: small, and compared with what the app shows now.
import { existsSync, readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** With a palette, as flat as the look is: a third of the size, and no difference to see. */
export const compressed = (shot: Buffer): Promise<Buffer> =>
  sharp(shot).png({ palette: true, quality: 80, effort: 8, compressionLevel: 9, dither: 0 }).toBuffer();

interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

async function pixelsOf(png: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Share of the pixels that differ to the eye, edges of letters left aside; 1 where there is nothing to compare. */
export async function differenceFrom(file: string, shot: Buffer): Promise<number> {
  if (!existsSync(file)) return 1;
  const [stored, now] = await Promise.all([pixelsOf(readFileSync(file)), pixelsOf(shot)]);
  const { width, height } = now;
  if (stored.width !== width || stored.height !== height) return 1;
  return pixelmatch(stored.data, now.data, undefined, width, height, { threshold: 0.2 }) / (width * height);
}
