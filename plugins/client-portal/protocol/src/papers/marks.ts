import { z } from 'zod';

/** Fonts for typed signatures, shipped with the plugin (Apache-2.0). */
export const signatureFonts = ['satisfy', 'homemade-apple'] as const;
export type SignatureFont = (typeof signatureFonts)[number];

const coordinate = z.number().min(-100_000).max(100_000);
const pointSchema = z.object({ x: coordinate, y: coordinate });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Drawing libraries disagree: a point is `{x,y}` or `[x,y]`, a stroke a list of them or `{points}`. */
const readPoint = (given: unknown): unknown => {
  if (Array.isArray(given)) return { x: given[0] as unknown, y: given[1] as unknown };
  return isRecord(given) ? { x: given.x, y: given.y } : given;
};
const readStroke = (given: unknown): unknown => {
  const points = isRecord(given) && !Array.isArray(given) ? given.points : given;
  return Array.isArray(points) ? points.map(readPoint) : points;
};

/** In any unit, y downwards: what counts is their shape. One point alone is a dot. */
export const strokesSchema = z
  .preprocess(
    (given) => (Array.isArray(given) ? given.map(readStroke) : given),
    z.array(z.array(pointSchema).min(1).max(5000)).min(1).max(300)
  )
  .refine((strokes) => strokes.reduce((sum, { length }) => sum + length, 0) <= 20_000, 'Too long');

/** A PNG, JPEG or WebP as base64 or as a data URL, at most 1 MB of text. The server draws it anew. */
const imageTextSchema = z.string().min(20).max(1_000_000);

export const markSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('typed'),
    text: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .regex(/^\P{Cc}*$/u, 'One line'),
    font: z.enum(signatureFonts).default('satisfy'),
  }),
  z.strictObject({ kind: z.literal('drawn'), strokes: strokesSchema }),
  z.strictObject({ kind: z.literal('uploaded'), image: imageTextSchema }),
]);

export type Mark = z.infer<typeof markSchema>;
export type Stroke = z.infer<typeof strokesSchema>[number];
